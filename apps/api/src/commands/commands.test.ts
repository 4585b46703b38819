import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

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

describe.concurrent('what is wrong is said in a sentence, and the command fails', () => {
  it.each([
    ['restor x', "error: unknown command 'restor'\n(Did you mean restore?)"],
    ['restore /nowhere.db', 'There is no file /nowhere.db.'],
    ['restore /tmp', '/tmp is a folder or a device, and no backup.'],
    [
      'import /nowhere.xml --report /nowhere/report.json',
      '/nowhere cannot be used: no such file or directory.',
    ],
    ['import /nowhere.xml --report /tmp', '/tmp is a folder: the report needs the name of a file.'],
    ['token revoke x', 'There is no token x that could be revoked.'],
    ['token create --scope articles:write --name " "', 'It must be a line of 1 to 100 characters.'],
    ['propose x --file /dev/null', 'The text must not be empty.'],
    ['propose x --file /dev/null --published soon', '“soon” is no moment such as 2025-10-02.'],
    ['sync city.example --every 60s --json', "'--every <time>' cannot be used with option '--json'"],
  ])('%s', async (command, sentence) => {
    const { code, said, complaint } = await run(`${news} ${command}`)
    expect([code, said]).toEqual([1, ''])
    expect(complaint).toContain(sentence)
    expect(complaint).not.toMatch(/ at .*:\d+:\d+/)
  })

  it('a mistake is not pushed out of sight by the help of all commands', async () => {
    const { complaint } = await run(`${news} nonsense`)
    expect(complaint.trim().split('\n').length).toBeLessThan(4)
  })
})

it('a command ends without a word when nobody reads on', async () => {
  expect(await run(`${news} openapi | head -c 1`)).toEqual({ code: 0, said: '{', complaint: '' })
})
