import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
const news = `${process.execPath} --conditions=@news/source ${program}`

/** Gives a line to the shell, over an empty store. */
async function run(line: string): Promise<{ code: unknown; said: string; complaint: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-test-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  const env = { NEWS_DATA_DIR: dataDir, NEWS_DICTIONARY: 'off' }
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', line], { env }, (error, said, complaint) =>
      resolve({ code: error?.code ?? 0, said, complaint }),
    )
  })
}

it.each(['nonsense', 'restore /nowhere.db', 'import /nowhere.xml'])(
  '%s: what is wrong is said in a sentence, and the command fails',
  async (command) => {
    const { code, said, complaint } = await run(`${news} ${command}`)
    expect([code, said]).toEqual([1, ''])
    expect(complaint).toMatch(/^[a-zA-Z][^\n]{10,}\n/)
    expect(complaint).not.toMatch(/ at .*:\d+:\d+/)
  },
)

it('a command ends without a word when nobody reads on', async () => {
  expect(await run(`${news} openapi | head -c 1`)).toEqual({ code: 0, said: '{', complaint: '' })
})
