import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from './ports.mjs'
import { Service } from './services.mjs'

const limits = { timeoutMs: 10_000 }

// What the programs say goes to the terminal, which is not what is tested here.
beforeAll(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
afterAll(() => vi.restoreAllMocks())

async function startProgram(program: (port: number) => string): Promise<Service> {
  const port = await freePort()
  return new Service('API', port, { args: ['--eval', program(port)] })
}

const polite = (port: number) => `
  const server = require('node:http').createServer((_, response) => response.end('ok')).listen(${port}, '127.0.0.1')
  process.once('SIGTERM', () => { server.close(); server.closeAllConnections() })`

test('a service is ready when it answers, and stops when it is asked to', async () => {
  const service = await startProgram(polite)
  await service.whenHealthy(limits)
  expect(await service.stop()).toMatchObject({ expected: true, code: 0 })
})

test('the end of a service comes with its name, its exit code and its last words', async () => {
  const service = await startProgram(() => `console.error('the ink is out'); process.exit(3)`)
  const end = await service.ended
  expect(end).toEqual({
    expected: false,
    code: 3,
    text: 'The API stopped (exit code 3); its last words: the ink is out',
  })
})

test('of a crash the message is repeated, not the trace', async () => {
  const service = await startProgram(() => `throw new RangeError('the ink is out')`)
  expect((await service.ended).text).toBe(
    'The API stopped (exit code 1); its last words: RangeError: the ink is out',
  )
})

test('a service that never answers is not waited for without end', async () => {
  const service = await startProgram(() => 'setInterval(() => {}, 1000)')
  await expect(service.whenHealthy({ timeoutMs: 200 })).rejects.toThrow('The API does not answer')
  service.kill()
  expect((await service.ended).text).toBe('The API stopped (ended by SIGKILL)')
})

test('a program in development is started anew also when its file is replaced, again and again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'news-watch-'))
  const port = await freePort()
  const program = join(folder, 'program.mjs')
  const replace = async (answer: string) => {
    const text = `import { createServer } from 'node:http'
      createServer((_, response) => response.end('${answer}')).listen(${port}, '127.0.0.1')`
    await writeFile(`${program}.new`, text)
    await rename(`${program}.new`, program)
  }
  const answer = () => fetch(`http://127.0.0.1:${port}/`).then((response) => response.text())
  await replace('first')
  const service = new Service('API', port, { args: ['.tools/rerun.mjs', folder, '--', program] })
  await service.whenHealthy(limits)
  for (const edit of ['second', "broken'", 'third', 'fourth']) {
    await replace(edit)
    if (edit !== "broken'") await expect.poll(answer, { timeout: 10_000 }).toBe(edit)
  }
  expect(await service.stop()).toMatchObject({ expected: true })
  await rm(folder, { recursive: true })
}, 30_000)

test('services run on the Node that npm brings, not on the one of the machine', async () => {
  const service = await startProgram(() => 'console.error(process.version); process.exit(1)')
  expect((await service.ended).text).toContain('v24.')
})
