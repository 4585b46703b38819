import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { root } from './process.mjs'

const program = `
  import { onEveryEndSignal } from './.tools/signals.mjs'
  onEveryEndSignal((signal, times) => { console.log(signal, times); process.exit() })
  setInterval(() => {}, 1_000)
  console.log('up')`

test('a command that npm started ends with npm, although only the shell between them is told', async () => {
  const shell = spawn('sh', ['-c', 'node --input-type=module -e "$PROGRAM"; true'], {
    cwd: root,
    env: { ...process.env, PROGRAM: program, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reading = createInterface({ input: shell.stdout }).on('line', (line) => lines.push(line))
  await once(reading, 'line')
  shell.kill('SIGTERM')
  await once(reading, 'close')
  expect(lines).toEqual(['up', 'SIGHUP 1'])
})
