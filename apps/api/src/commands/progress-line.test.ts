import { expect, it } from 'vitest'
import { createProgressLine } from './progress-line.ts'

function follow(isTTY: boolean) {
  const written: string[] = []
  const clock = { now: 0 }
  const line = createProgressLine({ isTTY, write: (text) => written.push(String(text)) > 0 }, () => clock.now)
  return { written, clock, line }
}

it('says on a terminal how much is done, how fast it goes and how long it takes yet', () => {
  const { written, clock, line } = follow(true)
  line.show({ label: 'Importing', done: 0, total: 2_000 })
  clock.now = 10_000
  line.show({ label: 'Importing', done: 500, total: 2_000, count: '500 articles, 50 a second' })
  line.clear()
  expect(written.at(-2)).toBe('\r\u001b[KImporting  25 %  500 articles, 50 a second  30 s left')
  expect(written.at(-1)).toBe('\r\u001b[K')
})

it('writes a plain line now and then where no terminal is, and nothing for what is quick', () => {
  const { written, clock, line } = follow(false)
  for (clock.now = 0; clock.now <= 25_000; clock.now += 1_000)
    line.show({ label: 'Importing', done: clock.now / 100, total: 1_000 })
  line.clear()
  expect(written).toEqual(['Importing  10 %  2 min left\n', 'Importing  20 %  2 min left\n'])
})

it('stays in one line of a narrow terminal', () => {
  const written: string[] = []
  const write = (text: Uint8Array | string) => written.push(String(text)) > 0
  createProgressLine({ isTTY: true, columns: 20, write }, () => 0).show({
    label: 'Waiting for a site with a long name',
    done: 0,
    total: 0,
  })
  expect(written).toEqual(['\r\u001b[KWaiting for a site…'])
})
