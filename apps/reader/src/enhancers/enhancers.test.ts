import { brotliCompressSync } from 'node:zlib'
import { createBuilder, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'

/** What may reach the browser before anybody touches the page, in bytes at brotli 11. */
const budgetBytes = 1_500
/** What the first touch of an island may cost: React and the island. */
const islandBudgetBytes = 62_000

let chunks: Rolldown.OutputChunk[]

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { environments, build } = await createBuilder({
    root: new URL('../..', import.meta.url).pathname,
    logLevel: 'warn',
    environments: { client: { build: { write: false } } },
  })
  const built = environments.client && (await build(environments.client))
  vi.unstubAllEnvs()
  chunks = [built as Rolldown.RolldownOutput].flat().flatMap(({ output }) => output.filter(isChunk))
}, 60_000)

function isChunk(file: Rolldown.OutputChunk | Rolldown.OutputAsset): file is Rolldown.OutputChunk {
  return file.type === 'chunk'
}

function chunkNamed(name: string): Rolldown.OutputChunk {
  const chunk = chunks.find((one) => one.name === name)
  if (!chunk) throw new Error(`the build has no chunk "${name}", only ${chunks.map((one) => one.name)}`)
  return chunk
}

/** The chunk and all that it imports at once. */
function withImports(chunk: Rolldown.OutputChunk): Rolldown.OutputChunk[] {
  const imported = chunks.filter((one) => chunk.imports.includes(one.fileName))
  return [...new Set([chunk, ...imported.flatMap(withImports)])]
}

function bytesOf(loaded: readonly Rolldown.OutputChunk[]): number {
  return loaded.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0)
}

describe('what the browser loads', () => {
  it(`before the first touch is no more than ${budgetBytes} bytes`, () => {
    expect(bytesOf(withImports(chunkNamed('main')))).toBeLessThanOrEqual(budgetBytes)
  })

  it('before the first touch has nothing of React, nor the words of time', () => {
    const modules = withImports(chunkNamed('main')).flatMap(({ moduleIds }) => moduleIds)
    expect(modules.filter((id) => /react|domain|contract/.test(id.replace(/.*apps\/reader/, '')))).toEqual([])
  })

  it(`at the first touch of a gallery is no more than ${islandBudgetBytes} bytes`, () => {
    const alreadyThere = withImports(chunkNamed('main'))
    const touched = new Set(['hydrate', 'Gallery'].flatMap((name) => withImports(chunkNamed(name))))
    expect(bytesOf([...touched].filter((chunk) => !alreadyThere.includes(chunk)))).toBeLessThanOrEqual(
      islandBudgetBytes,
    )
  })
})
