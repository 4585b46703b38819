import { expect, it, vi } from 'vitest'
import { createLineBuffer } from './line-buffer.ts'

it('writes lines together, in their order, after half a second or when asked to', () => {
  vi.useFakeTimers()
  const written: string[] = []
  const { add, flush } = createLineBuffer((text) => written.push(text))
  add('a\n')
  add('b\n')
  expect(written).toEqual([])
  vi.advanceTimersByTime(500)
  expect(written).toEqual(['a\nb\n'])
  add('c\n')
  flush()
  flush()
  expect(written).toEqual(['a\nb\n', 'c\n'])
  vi.useRealTimers()
})

it('never holds more than there is room for', () => {
  const written: string[] = []
  const { add } = createLineBuffer((text) => written.push(text))
  for (let i = 0; i < 1_000; i++) add(`${'x'.repeat(99)}\n`)
  expect(written.join('').length).toBeGreaterThan(65_536)
})
