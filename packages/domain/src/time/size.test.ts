import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** What a page must load for an import, minified and gzipped, in bytes. */
async function sizeOf(names: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from './index.ts'`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome107', 'firefox107', 'safari16.1'],
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

test.each([
  ['createRelativeTime', 1_650],
  ['createRelativeTime, describeTime', 2_048],
  ['createPageClock', 400],
])('%s weighs at most %i bytes', async (names, bytes) => {
  const size = await sizeOf(names)
  expect(size).toBeGreaterThan(100)
  expect(size).toBeLessThanOrEqual(bytes)
})
