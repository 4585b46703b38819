import { expect, it } from 'vitest'
import { hasConflictingDates } from './milestone.ts'

it.each([
  [['2025-05', '2025-06'], true],
  [['2025-07-08', '2025-07-09'], true],
  [['2025-07', '2025-07-08'], false],
  [['2025', '2025-07', '2025-07-08~'], false],
  [['2025-05/2025-06', '2025-06'], false],
  [['2025-05/2025-06', '2025-06/2025-07'], true],
  [['2025-07-08'], false],
  [[], false],
])('accounts that say %j conflict: %s', (dates, conflict) => {
  const claims = dates.map((when) => ({ side: 'wuppertal', when }))
  expect(hasConflictingDates({ claims: claims as never })).toBe(conflict)
})
