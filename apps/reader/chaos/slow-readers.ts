/** `npm run chaos -- slow-readers [seconds]`: many who hold connections to the reader without coming to an end. */
import { type Finding, tellFindings } from '../../../.tools/chaos/findings.ts'
import { besiege } from '../../../.tools/chaos/slow-clients.ts'
import { listArticles, withSystem } from '../bench/parts/system.ts'

const seconds = Number(process.argv[2] ?? 145)

const findings: Finding[] = []
await withSystem(async ({ startReader }) => {
  const { url } = await startReader()
  const [{ path } = { path: '' }] = await listArticles(url)
  findings.push(
    ...(await besiege(url, { largePath: '/', each: 250, seconds, readPaths: ['/', path, '/healthz'] })),
  )
})
tellFindings('Slow and half-open clients of the reader', findings)
