import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milestoneStatuses } from './claim.ts'
import { conflicts } from './conflicts.ts'
import { claim, partnership } from './fixtures.ts'
import { compareFuzzyDates, fuzzyDateRange, fuzzyDateSchema } from './fuzzy-date.ts'
import { timeline } from './ledger.ts'
import { type Milestone, milestoneKinds } from './milestone.ts'
import { partnershipStage } from './stage.ts'
import { ledgerWarnings } from './warnings.ts'

const two = (number: number) => String(number).padStart(2, '0')

const parts = fc
  .record({
    year: fc.integer({ min: 1000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom(1, 2, 3),
    mark: fc.constantFrom('', '', '~', '?', '%'),
  })
  .map(({ year, month, day, precision, mark }) =>
    [[year, two(month), two(day)].slice(0, precision).join('-'), mark].join(''),
  )

const fuzzyDates = fc
  .oneof(
    parts,
    fc.tuple(parts, parts).map((ends) => ends.join('/')),
  )
  .filter((date) => fuzzyDateSchema.safeParse(date).success)

const sides = ['kamianske', 'wuppertal'] as const

const claims = fc
  .record({
    side: fc.constantFrom(...sides),
    when: fc.option(fuzzyDates, { nil: undefined }),
    status: fc.option(fc.constantFrom(...milestoneStatuses), { nil: undefined }),
    source: fc.record({ title: fc.constantFrom('A', 'B', 'C') }),
  })
  .map(({ when, status, ...rest }) =>
    claim(rest.side, { ...rest, ...(when && { when }), ...(status && { status }) }),
  )

const milestones = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...'abcdefghij'),
      kind: fc.constantFrom(...milestoneKinds),
      status: fc.constantFrom(...milestoneStatuses),
      when: fuzzyDates,
      sides: fc.option(fc.subarray([...sides], { minLength: 1 }), { nil: undefined }),
      claims: fc.array(claims, { maxLength: 4 }),
    })
    .map(
      ({ sides: named, ...rest }): Milestone => ({
        ...rest,
        title: { uk: rest.id },
        participants: [],
        ...(named && { sides: named }),
      }),
    ),
  { selector: ({ id }) => id, maxLength: 8 },
)

const now = Date.parse('2050-01-01T00:00:00.000Z')

/** A ledger, and the same one recorded in another order. */
const twice = milestones.chain((given) =>
  fc.tuple(fc.constant(given), fc.tuple(...given.map(withShuffledClaims)).chain(shuffled)),
)

function withShuffledClaims(milestone: Milestone): fc.Arbitrary<Milestone> {
  return shuffled(milestone.claims).map((given) => ({ ...milestone, claims: given }))
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}

describe('a ledger', () => {
  it('is the same in whatever order its milestones and claims were recorded', () => {
    fc.assert(
      fc.property(twice, ([given, mixed]) => {
        const one = partnership({ milestones: given })
        const other = partnership({ milestones: mixed })
        expect(timeline(other)).toEqual(timeline(one))
        expect(conflicts(other)).toEqual(conflicts(one))
        expect(ledgerWarnings(other, '2050-01-01')).toHaveLength(ledgerWarnings(one, '2050-01-01').length)
        for (const side of sides)
          expect(partnershipStage(other, side, now)).toBe(partnershipStage(one, side, now))
      }),
    )
  })

  it('has the stage of what is done, whatever else is planned, cancelled or unconfirmed', () => {
    fc.assert(
      fc.property(milestones, (given) => {
        const done = given.filter(({ status }) => status === 'done')
        for (const side of sides)
          expect(partnershipStage({ milestones: given }, side, now)).toBe(
            partnershipStage({ milestones: done }, side, now),
          )
      }),
    )
  })

  it('names a date as conflicting just where two accounts cannot both be right', () => {
    fc.assert(
      fc.property(fc.array(claims, { maxLength: 5 }), (given) => {
        const found = conflicts(partnership({ milestones: [{ ...aVisit, claims: given }] }))
        const ranges = given.flatMap(({ when }) => (when ? [fuzzyDateRange(when)] : []))
        const differ = ranges.some((a) =>
          ranges.some(
            (b) =>
              !(a.earliest <= b.earliest && b.latest <= a.latest) &&
              !(b.earliest <= a.earliest && a.latest <= b.latest),
          ),
        )
        expect(found.some(({ fact }) => fact === 'milestone-date')).toBe(differ)
      }),
    )
  })
})

const aVisit: Milestone = {
  id: 'visit',
  kind: 'visit',
  status: 'done',
  when: '2025',
  title: { uk: 'Візит' },
  participants: [],
  claims: [],
}

describe('fuzzy dates', () => {
  it('have one order, in which each pair stands the same way round', () => {
    fc.assert(
      fc.property(fc.array(fuzzyDates, { maxLength: 12 }), fc.nat(), (dates, by) => {
        const sorted = dates.toSorted(compareFuzzyDates)
        const turned = [...dates.slice(by % (dates.length + 1)), ...dates.slice(0, by % (dates.length + 1))]
        expect(turned.sort(compareFuzzyDates)).toEqual(sorted)
        for (const [i, a] of sorted.entries())
          for (const b of sorted.slice(i + 1)) {
            expect(compareFuzzyDates(a, b)).toBeLessThanOrEqual(0)
            expect(compareFuzzyDates(b, a)).toBe(-compareFuzzyDates(a, b) || 0)
          }
      }),
    )
  })

  it('cover the days that another reader of EDTF gives them', () => {
    fc.assert(
      fc.property(fuzzyDates, (date) => {
        // It refuses intervals whose end begins no later than they do, "2007-01/2007"; the specification does not.
        const [from = '', to] = date.split('/')
        fc.pre(!to || fuzzyDateRange(to).earliest > fuzzyDateRange(from).earliest)
        const { min, max } = edtf(date)
        const day = (instant: number) => new Date(instant).toISOString().slice(0, 10)
        expect(fuzzyDateRange(date)).toEqual({ earliest: day(min), latest: day(max) })
      }),
    )
  })
})
