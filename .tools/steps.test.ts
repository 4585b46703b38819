import { expect, test, vi } from 'vitest'
import { takeSteps } from './steps.mjs'

test('every step is taken, and those that failed are named and shown', async () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  const failed = await takeSteps([
    { name: 'format', act: async () => ({ ok: false, output: 'a.ts:1 wrong quotes\n' }) },
    { name: 'types', act: async () => ({ ok: true, output: 'not to be shown' }) },
  ])
  const printed = print.mock.calls.join('\n')
  print.mockRestore()
  expect(failed).toEqual(['format'])
  expect(printed).toMatch(/✗ format .* s\na\.ts:1 wrong quotes\n\n✓ types .* s$/)
})
