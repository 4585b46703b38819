import { expect, test } from 'vitest'
import { createPageClock } from './page-clock.ts'
import { createRelativeTime } from './relative-time.ts'
import { dayMs, hourMs, minuteMs } from './units.ts'

const { format, nextChange } = createRelativeTime({ locale: 'uk', timeZone: 'Europe/Kyiv' })
const start = Date.parse('2026-02-20T10:00:00.000Z')

/** A place whose time passes when a test says so, in which timers fire in order. */
function createHost() {
  const timers = new Map<number, { at: number; act: () => void }>()
  let now = start
  let last = 0
  return {
    now: () => now,
    timers,
    setTimeout: (act: () => void, ms: number) => {
      if (ms > 2 ** 31 - 1) throw new RangeError('browsers fire such a timer at once')
      timers.set(++last, { at: now + ms, act })
      return last
    },
    clearTimeout: (timer: number) => timers.delete(timer),
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)
        if (!due) break
        timers.delete(due[0])
        now = Math.max(now, due[1].at)
        due[1].act()
      }
      now = end
    },
    jump(ms: number) {
      now += ms
    },
  }
}

/** A time on a page, and what was written there so far. */
function createTime(then: number) {
  const written: string[] = []
  return {
    written,
    say: (now: number) => {
      written.push(format(then, now))
      return nextChange(then, now)
    },
  }
}

test('words are said at once and again at the moment they become false', () => {
  const host = createHost()
  const time = createTime(start - 44 * minuteMs)
  createPageClock(host).watch(time.say)
  expect(time.written).toEqual(['44 хвилини тому'])
  host.pass(minuteMs - 1)
  expect(time.written).toHaveLength(1)
  host.pass(1)
  expect(time.written).toEqual(['44 хвилини тому', '45 хвилин тому'])
})

test('a thousand times have one timer, and only those that changed are said again', () => {
  const host = createHost()
  const clock = createPageClock(host)
  const times = Array.from({ length: 1_000 }, (_, i) => createTime(start - i * hourMs))
  for (const { say } of times) clock.watch(say)
  expect(host.timers.size).toBe(1)
  host.pass(2 * minuteMs)
  expect(times[0]?.written).toEqual(['зараз', '1 хвилину тому', '2 хвилини тому'])
  expect(times[500]?.written).toHaveLength(1)
})

test('a page that nobody sees has no timer, and catches up when somebody does', () => {
  const host = createHost()
  const clock = createPageClock(host)
  const time = createTime(start - 44 * minuteMs)
  clock.watch(time.say)
  clock.sleep()
  expect(host.timers.size).toBe(0)
  host.jump(3 * hourMs)
  expect(time.written).toHaveLength(1)
  clock.wake()
  expect(time.written).toEqual(['44 хвилини тому', '3 години тому'])
})

test('a device that slept through its timer says the truth at the next one', () => {
  const host = createHost()
  const time = createTime(start - 44 * minuteMs)
  createPageClock(host).watch(time.say)
  host.jump(2 * dayMs)
  host.pass(0)
  expect(time.written.at(-1)).toBe('позавчора')
})

test('what changes in a year waits for it, however short the timers', () => {
  const host = createHost()
  const time = createTime(start - 400 * dayMs)
  createPageClock(host).watch(time.say)
  host.pass(364 * dayMs)
  expect(time.written).toEqual(['1 рік тому', '2 роки тому'])
})

test('what is no longer watched is not said, and the last one takes the timer along', () => {
  const host = createHost()
  const clock = createPageClock(host)
  const times = [createTime(start), createTime(start - minuteMs)] as const
  const [stopFirst, stopSecond] = times.map(({ say }) => clock.watch(say))
  stopFirst?.()
  host.pass(minuteMs)
  expect(times.map(({ written }) => written.length)).toEqual([1, 2])
  stopSecond?.()
  expect(host.timers.size).toBe(0)
})
