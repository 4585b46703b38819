import { keep } from '../keep.ts'
import { type Unit, units } from '../units.ts'
import { toTokens } from './tokens.ts'

/** What the words of some languages mean for distances in time. */
export interface Lexicon {
  /** A word that means two units in these languages ("m" is minute and month) means none. */
  units: ReadonlyMap<string, Unit | undefined>
  /** Names of near days by their distance from today. */
  days: ReadonlyMap<string, number>
  /** Words for now. */
  now: ReadonlySet<string>
}

/** Marks of the past and of the future, as they stand before or after a number of units. */
export const marks = {
  pastBefore: new Set(['vor']),
  pastAfter: new Set(['тому', 'назад', 'ago']),
  futureBefore: new Set(['через', 'за', 'in']),
} as const

/** Unit words of pages that CLDR does not write. */
const moreUnits: Partial<Record<Unit, string>> = {
  second: 'сек sek sec secs s',
  minute: 'хв min mins',
  hour: 'год std hr hrs h',
  day: 'дн доба добу доби діб tg tage tagen',
  week: 'тиж wo wk wks',
  month: 'міс mon mo mos',
  year: 'р рр j yr yrs',
}

const moreDays: Readonly<Record<string, number>> = {
  вчора: -1,
  учора: -1,
  позавчора: -2,
  сьогодні: 0,
  завтра: 1,
  післязавтра: 2,
  'day before yesterday': -2,
  'the day before yesterday': -2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
}

const moreNow =
  'зараз|щойно|тільки що|тільки-но|кілька секунд тому|менше хвилини тому|just now|right now|a few seconds ago|' +
  'less than a minute ago|gerade eben|soeben|eben gerade|vor wenigen sekunden|vor weniger als einer minute'

export const numberWords: ReadonlyMap<string, number> = new Map(
  [
    'один одну одна одне ein eine einer einem einen a an one',
    'два дві двох zwei two',
    'три трьох drei three',
    'чотири vier four',
    'пять fünf five',
    'шість sechs six',
    'сім sieben seven',
    'вісім acht eight',
    'девять neun nine',
    'десять zehn ten',
    'одинадцять elf eleven',
    'дванадцять zwölf twelve',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
)

/** "годину тому" is one hour ago; in the other languages the one is said. */
export const singleUnits: ReadonlySet<string> = new Set(
  'секунду хвилину годину день добу тиждень місяць рік'.split(' '),
)

export const approximate: ReadonlySet<string> = new Set(
  'близько майже приблизно десь etwa ungefähr circa ca fast rund about almost nearly around roughly'.split(
    ' ',
  ),
)

/** Half an hour, as it is said. */
export const halfHours: ReadonlySet<string> = new Set([
  'півгодини',
  'пів години',
  'einer halben stunde',
  'half an hour',
  'a half hour',
])

/**
 * Learns the words of languages from the platform: what `Intl` writes around its numbers is a unit and a mark of tense.
 *
 * @throws RangeError for what is no language tag
 */
export const learnLexicon: (locales: string) => Lexicon = keep((locales: string) => {
  const known = new Map<string, Unit | undefined>()
  const days = new Map(Object.entries(moreDays))
  const now = new Set(moreNow.split('|').map(joined))
  const learnUnit = (word: string, unit: Unit) =>
    known.set(word, known.has(word) && known.get(word) !== unit ? undefined : unit)
  for (const unit of units) for (const word of (moreUnits[unit] ?? '').split(' ')) learnUnit(word, unit)
  for (const locale of locales.split(' ')) {
    for (const style of ['long', 'short', 'narrow'] as const)
      for (const unit of units) for (const word of unitWords(locale, style, unit)) learnUnit(word, unit)
    const auto = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    for (const day of [-2, -1, 0, 1, 2]) {
      const name = auto.format(day, 'day')
      if (!/\d/.test(name)) days.set(joined(name), day)
    }
    now.add(joined(auto.format(0, 'second')))
  }
  return { units: known, days, now }
})

/** All that stands beside the numbers of a unit, but for the marks. */
function unitWords(locale: string, style: 'long' | 'short' | 'narrow', unit: Unit): string[] {
  const format = new Intl.RelativeTimeFormat(locale, { style })
  return [1, 2, 5].flatMap((count) =>
    [count, -count].flatMap((value) =>
      format
        .formatToParts(value, unit)
        .flatMap((part) => (part.type === 'literal' ? (toTokens(part.value) ?? []) : []))
        .filter((word) => !Object.values(marks).some((mark) => mark.has(word))),
    ),
  )
}

function joined(text: string): string {
  return (toTokens(text) ?? []).join(' ')
}
