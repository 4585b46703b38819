/**
 * `npm run bench -- wordpress-pages`: an article of a WordPress of Debian's packages, in the theme that came with it, and
 * one of the built reader under the same load in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, loadColumns, measure, type Subject } from '../../../.tools/bench/load.ts'
import { type Running, runService } from '../../../.tools/bench/process.ts'
import { report } from '../../../.tools/bench/table.ts'
import { freePort } from '../../../.tools/ports.mjs'
import { startWordPress, type WordPressSite } from '../chaos/parts/wordpress-site.ts'

const apps = join(import.meta.dirname, '../..')
const posts = 50

/** What the processors do for WordPress is done by several processes: it is not told apart here. */
const [perSecond, ...others] = loadColumns
const columns = [perSecond, ...others.filter(({ key }) => key !== 'cpuMs')] as const

const closing: (() => unknown)[] = []
try {
  const site = await startWordPress({ theme: 'twentytwentythree' }).catch(sayWhatIsMissing)
  if (site) {
    closing.unshift(site.remove)
    const subjects = [await openArticle(site), await openReader()]
    for (const { running, path, name } of subjects) await sayWeight(name, running.url + path)
    report({
      title: 'An article of WordPress and one of the reader',
      measured: await measure(subjects),
      columns,
      packages: ['autocannon'],
    })
  }
} finally {
  for (const close of closing) await close()
}

function sayWhatIsMissing({ message }: Error): undefined {
  console.log(`Not measured: ${message}`)
}

async function openArticle({ url, version, act }: WordPressSite): Promise<Subject> {
  await act('fill', '1', `${posts}`)
  const [post] = (await (await fetch(`${url}/wp-json/wp/v2/posts?per_page=1`)).json()) as { link: string }[]
  const running: Running = { url, pid: Number.NaN, stop: async () => {} }
  return { name: `WordPress ${version}, an article`, running, path: new URL(post?.link ?? url).pathname }
}

/** With the sample newsroom, in a folder of its own. */
async function openReader(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'news-bench-'))
  closing.unshift(() => rmSync(folder, { recursive: true }))
  const api = await startApp('api/dist/main.js', { NEWS_DATA_DIR: folder, NEWS_DICTIONARY: 'off' })
  const reader = await startApp('reader/dist/server.js', { API_URL: api.url })
  const front = await (await fetch(reader.url)).text()
  const [, path = '/'] = /<h[23][^>]*><a [^>]*href="(\/news\/[^"]+)"/.exec(front) ?? []
  return { name: 'News, an article', running: reader, path }
}

async function startApp(program: string, settings: Record<string, string>): Promise<Running> {
  const port = await freePort()
  const running = await runService([join(apps, program)], {
    url: `http://127.0.0.1:${port}`,
    path: '/healthz',
    env: { ...settings, PORT: `${port}`, API_PORT: `${port}` },
  })
  closing.unshift(running.stop)
  return running
}

/** What is compared says how much it is. */
async function sayWeight(name: string, url: string): Promise<void> {
  const answer = await fetch(url, { headers: browser })
  const text = await answer.text()
  const packed = answer.headers.get('content-encoding') ?? 'not packed'
  console.log(`${name}: ${answer.status}, ${text.length} letters of HTML, ${packed}`)
}
