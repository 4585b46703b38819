import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createRelativeTime } from './relative-time.ts'
import { pack, units } from './units.ts'
import { createWords } from './words.ts'

/** Unicode's own data, which no engine has touched. */
const require = createRequire(import.meta.url)
const cldrDates = dirname(require.resolve('cldr-dates-full/package.json'))

type Patterns = Record<string, Record<string, string>>

function readFields(locale: string): Record<string, Patterns> {
  return JSON.parse(readFileSync(join(cldrDates, 'main', locale, 'dateFields.json'), 'utf8')).main[locale]
    .dates.fields
}

const allUnits = [...units, 'quarter'] as const
const styles = ['long', 'short'] as const
const cases = ['uk', 'de', 'en'].flatMap((locale) => styles.map((style) => ({ locale, style })))

describe.each(cases)('$locale, $style', ({ locale, style }) => {
  const fields = readFields(locale)
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)

  function cldr(unit: string, count: number, tense: 'past' | 'future'): string {
    const patterns = fields[style === 'long' ? unit : `${unit}-short`]?.[`relativeTime-type-${tense}`]
    const pattern = patterns?.[`relativeTimePattern-count-${plural.select(count)}`]
    if (pattern === undefined) throw new Error(`CLDR has no words for ${count} ${unit}`)
    return pattern.replace('{0}', number.format(count))
  }

  const distances = allUnits.flatMap((unit) =>
    Array.from({ length: 401 }, (_, count) => count).flatMap((count) => [
      { unit, value: count, expected: cldr(unit, count, 'future') },
      { unit, value: -count, expected: cldr(unit, count, 'past') },
    ]),
  )

  test('all 6,416 numbers of units read as CLDR writes them', () => {
    const { formatUnits } = createRelativeTime({ locale, style, timeZone: 'UTC' })
    expect(distances).toHaveLength(6_416)
    expect(distances.filter(({ unit, value, expected }) => formatUnits(value, unit) !== expected)).toEqual([])
  })

  test('so does every distance that is told with digits', () => {
    const words = createWords(locale, style, 'none', undefined)
    const told = distances.filter(({ value, unit }) => value !== 0 && unit !== 'quarter')
    const codeOf = (unit: string) => (units as readonly string[]).indexOf(unit) as 0
    const wrong = told.filter(
      ({ unit, value, expected }) => words.say(pack(codeOf(unit), value)) !== expected,
    )
    expect(told).toHaveLength(7 * 800)
    expect(wrong).toEqual([])
  })

  test('near days and now have words of their own', () => {
    const words = createWords(locale, style, 'day', undefined)
    const field = (unit: string, value: number) => fields[unit]?.[`relative-type-${value}`]
    for (const value of [-2, -1, 0, 1, 2]) {
      const named = field('day', value)
      const tense = value < 0 ? 'past' : 'future'
      expect(words.say(pack(3, value))).toBe(named ?? cldr('day', Math.abs(value), tense))
    }
    expect(words.say(pack(0, 0))).toBe(field('second', 0))
  })
})

test('a locale that the platform knows by another name says which it is', () => {
  expect(createRelativeTime({ locale: 'uk-UA', timeZone: 'UTC' }).resolvedLocale).toBe('uk-UA')
  expect(createRelativeTime({ locale: 'de-XX', timeZone: 'UTC' }).resolvedLocale).toBe('de')
})

test('years beyond those kept ready are said all the same', () => {
  const words = createWords('uk', 'long', 'day', undefined)
  expect(words.say(pack(6, -2_025))).toBe(new Intl.RelativeTimeFormat('uk').format(-2_025, 'year'))
})
