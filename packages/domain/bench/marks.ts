/** `npm run bench -- marks`: what relative time must keep to, each with its figure; speed is in `-- time`. */
import { spawnSync } from 'node:child_process'
import { type Figures, reportFigures } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
import { createRelativeTime, parseRelativeTime } from '../src/time/index.ts'
import { dayMs, hourMs, lastInstant, minuteMs, secondMs, type Unit } from '../src/time/units.ts'

const yearMs = 365.2425 * dayMs
const unitMs: Record<Unit, readonly [shortest: number, longest: number]> = {
  second: [secondMs, secondMs],
  minute: [minuteMs, minuteMs],
  hour: [hourMs, hourMs],
  day: [dayMs, dayMs],
  week: [7 * dayMs, 7 * dayMs],
  month: [28 * dayMs, 31 * dayMs],
  year: [365 * dayMs, 366 * dayMs],
}
const units = Object.keys(unitMs) as Unit[]
const start = Date.UTC(2025, 0)

let state = 1
/** The same every run. */
function random(): number {
  state = (state * 16_807) % 2_147_483_647
  return state / 2_147_483_647
}

function randomDistance(longest: number): number {
  return Math.round(secondMs * Math.exp(random() * Math.log(longest / secondMs))) * (random() < 0.5 ? 1 : -1)
}

const figures: Figures[] = []

function say(what: string, figure: string): void {
  figures.push({ what, figure })
  tell(what)
}

/** Every locale of the runtime says what its own `Intl` says. */
function wording(): void {
  const locales = ['uk', 'de', 'en', ...Intl.DisplayNames.supportedLocalesOf(allTags())]
  let [told, different] = [0, 0]
  for (const locale of new Set(locales))
    for (const style of ['long', 'short'] as const) {
      const { formatUnits } = createRelativeTime({ locale, style, timeZone: 'UTC' })
      const intl = new Intl.RelativeTimeFormat(locale, { style })
      for (const unit of units)
        for (const value of [0, 1, 2, 3, 5, 11, 21, 22, 100, 400])
          for (const signed of [value, -value]) {
            told++
            if (formatUnits(signed, unit) !== intl.format(signed, unit)) different++
          }
    }
  say(
    '1 wording of every locale of the runtime',
    `${different} of ${told} differ, ${new Set(locales).size} locales`,
  )
}

/** Two and three letters: every language that may have words. */
function allTags(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const pairs = letters.flatMap((a) => letters.map((b) => a + b))
  return [...pairs, ...pairs.flatMap((pair) => letters.map((c) => pair + c))]
}

/** Every twenty seconds of three days, then every half hour of three years, to both sides, from moments of two years. */
function contradictions(): void {
  const { resolve } = createRelativeTime({ locale: 'uk', timeZone: 'Europe/Kyiv', smallest: 'second' })
  const most: Record<Unit, number> = { second: 59, minute: 59, hour: 24, day: 6, week: 4, month: 11, year: 3 }
  const count = { told: 0, overflow: 0, zero: 0, backwards: 0, tooMuch: 0, tooLittle: 0 }
  for (let moment = 0; moment < 4; moment++) {
    const now = start + Math.floor(random() * 2 * yearMs)
    for (const side of [-1, 1]) {
      let before = 0
      for (let distance = secondMs; distance < 3 * yearMs; ) {
        const { unit, value } = resolve(now + side * distance, now)
        const [shortest, longest] = unitMs[unit]
        const rank = units.indexOf(unit) * 1_000 + Math.abs(value)
        count.told++
        if (Math.abs(value) > most[unit]) count.overflow++
        // The day of 25 hours says "today".
        if (value === 0 && distance < dayMs) count.zero++
        if (rank < before) count.backwards++
        if (Math.abs(value) * shortest > 2 * distance) count.tooMuch++
        if ((Math.abs(value) + 1) * longest < distance) count.tooLittle++
        before = rank
        distance += distance < 3 * dayMs ? 20 * secondMs : 30 * minuteMs
      }
    }
  }
  const { told, ...wrong } = count
  say(
    '2 contradictions',
    `${told} texts: ${Object.entries(wrong)
      .map(([name, found]) => `${name} ${found}`)
      .join(', ')}`,
  )
}

const zoneFlag = '--texts'

/** The same texts, whatever the zone of the process. */
function processZones(): void {
  const outputs = ['UTC', 'Europe/Kyiv', 'America/Los_Angeles', 'Pacific/Apia'].map((TZ) =>
    spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', zoneFlag], {
      env: { TZ },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }).stdout.split('\n'),
  )
  const [first = []] = outputs
  const different = first.filter((text, i) => outputs.some((texts) => texts[i] !== text))
  const localZones = new Set(outputs.map((texts) => texts.at(-1)))
  say(
    '3 texts that depend on the zone of the process',
    `${different.length - 1} of ${first.length - 1}, in ${localZones.size} zones`,
  )
}

/** What a process of another zone says; at the end its own zone, so that the comparison compares something. */
function printTexts(): void {
  const { format } = createRelativeTime({ locale: 'uk', timeZone: 'Europe/Kyiv' })
  const texts = Array.from({ length: 20_000 }, () => {
    const now = start + Math.floor(random() * 2 * yearMs)
    return format(now + randomDistance(3 * yearMs), now)
  })
  process.stdout.write([...texts, new Date(start).getTimezoneOffset()].join('\n'))
}

const zones = [
  'Europe/Kyiv',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
  'America/Santiago',
]

function nextChanges(years: number, name: string): void {
  let [asked, wrong] = [0, 0]
  for (const timeZone of zones) {
    const { format, nextChange } = createRelativeTime({ locale: 'en', timeZone })
    for (let i = 0; i < 7_000; i++) {
      const now = start + Math.round((random() - 0.5) * years * yearMs)
      const then = now + randomDistance(Math.min(20, years) * yearMs)
      if (Math.abs(now) > lastInstant || Math.abs(then) > lastInstant) continue
      asked++
      const next = nextChange(then, now)
      const text = format(then, now)
      const between = now + Math.floor((next - 1 - now) * random())
      if ([between, next - 1].some((at) => format(then, at) !== text) || format(then, next) === text) wrong++
    }
  }
  say(`4 next change, ${name}`, `${asked - wrong} of ${asked} exact, ${zones.length} zones`)
}

const halfTranslated =
  '44 хв. ago|1 хв. ago|5 хвилин ago|1 годину ago|2 години ago|5 годин ago|1 день ago|3 дні ago|6 днів ago|1 тиждень ago|' +
  '2 тижні ago|1 місяць ago|4 місяці ago|1 рік ago|5 років ago'

function readingBack(): void {
  const now = Date.UTC(2026, 10, 24, 9)
  const options = { now, timeZone: 'Europe/Kyiv' }
  let [told, read] = [0, 0]
  for (const locale of ['uk', 'de', 'en'])
    for (const style of ['long', 'short'] as const) {
      const { formatUnits } = createRelativeTime({ locale, style, timeZone: 'UTC' })
      for (const unit of units)
        for (let count = 1; count <= 400; count++)
          for (const value of [count, -count]) {
            told++
            const answer = parseRelativeTime(formatUnits(value, unit), options)
            const [shortest, longest] = unitMs[unit]
            const meant = now + (value * (shortest + longest)) / 2
            if (answer && answer.start <= meant && meant < answer.end) read++
          }
    }
  say('7 what we write, read back', `${read} of ${told}, no language given`)
  const seed = halfTranslated.split('|')
  const found = seed.filter((text) => parseRelativeTime(text, options))
  say('7 half-translated forms', `${found.length} of ${seed.length}`)
}

if (process.argv.includes(zoneFlag)) printTexts()
else {
  wording()
  contradictions()
  processZones()
  nextChanges(40, 'forty years')
  nextChanges(400_000, 'the whole calendar')
  readingBack()
  tell('')
  reportFigures('The marks of relative time', figures)
}
