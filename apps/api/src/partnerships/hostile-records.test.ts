import type { PartnershipDraft } from '@news/domain'
import { closeDirections } from '@news/domain/text'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, noon } from '../test-newsroom.ts'
import { savePartnership } from './partnership-store.ts'

const path = '/v1/partnerships/hostile'

/** The names of fields that are read by programs: codes, slugs, days, addresses. */
const codes = new Set([
  'slug',
  'id',
  'kind',
  'status',
  'when',
  'side',
  'sides',
  'from',
  'until',
  'to',
  'timeZone',
  'language',
  'country',
  'value',
  'system',
  'wikidataId',
  'capacity',
  'code',
  'url',
  'contact',
  'date',
  'milestone',
  'municipality',
  'areas',
  'validFrom',
  'validUntil',
])

/** The sample record with one text in the place of all its texts: names, titles, terms, claims, sources. */
function withTexts(text: string): PartnershipDraft {
  const replace = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => replace(one, name))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replace(one, key)]))
    return typeof value === 'string' && !codes.has(name) ? text : value
  }
  return { ...(replace(samplePartnership, '') as PartnershipDraft), slug: 'hostile' }
}

/** Puts the record in as an editor's program would. */
async function putHostile(text: string) {
  const newsroom = await createTestNewsroom()
  const { status, body } = await newsroom.write('put', path, withTexts(text), { 'if-none-match': '*' })
  return { ...newsroom, status, body }
}

const texts = [
  ['a script', '</script><script>alert(1)</script>'],
  ['an end of everything', ']]> --> </style> "><img src=x onerror=alert(1)>'],
  ['marks of direction', 'Рада \u202Eадар\u2066 зібралася'],
  ['a word of 250 letters', 'д'.repeat(250)],
  ['pictures of many parts', '👩‍👩‍👧‍👦 🇺🇦 е\u0301 $& {{x}} &amp; %0d%0a'],
  ['a formula', '=HYPERLINK("https://elsewhere.example";"Рада")'],
  ['another formula', '@SUM(1+1)*cmd|calc'],
  ['a formula in wide signs', '＝1＋1'],
  ['signs that nobody can see', 'a\u0007b\u000Bc\u001B[31m\u0085d\u2028e'],
  ['several lines', 'Рада\r\nBEGIN:VEVENT\nUID:forged\r\nEND:VEVENT'],
  ['what calendars divide by', 'a;b,c\\n:d'],
] as const

describe('a record whose texts were written to break what is made of it', () => {
  it.each(texts)('with %s is kept as it was typed, but for directions that end', async (_, text) => {
    const { status, get } = await putHostile(text)
    expect(status).toBe(201)
    const { body } = await get(path)
    expect(body).toMatchObject(withTexts(closeDirections(text)))
  })

  it('with marks of direction turns no line of what is made of it', async () => {
    const { get } = await putHostile('Рада \u202Eадар\u2066 зібралася')
    for (const address of ['/calendar.ics', '/jsonld', '/review', '/wikidata.txt', '/revisions/1']) {
      const { text } = await get(path + address)
      for (const line of text.replaceAll(/\r\n /g, '').split(/\r?\n/))
        expect(closeDirections(line)).toBe(line)
    }
    for (const address of ['/v1/exports/rgre.csv', '/v1/exports/rgre.json', '/v1/milestones']) {
      const { text } = await get(address)
      expect(text).toContain('адар')
      expect(closeDirections(text)).toBe(text)
    }
  })

  it.each(texts)('with %s makes no other event of a calendar', async (_, text) => {
    const { get } = await putHostile(text)
    const honest = await createTestNewsroom()
    await savePartnership(honest.db, { ...samplePartnership, slug: 'hostile' }, { now: noon })
    for (const address of ['/v1/partnerships.ics', `${path}/calendar.ics`]) {
      const eventsOf = (ics: string) =>
        new ICAL.Component(ICAL.parse(ics))
          .getAllSubcomponents('vevent')
          .map((event) => String(event.getFirstPropertyValue('uid')).slice(36))
      const { text: ics } = await get(address)
      expect(eventsOf(ics)).toEqual(eventsOf((await honest.get(address)).text))
      for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(ics.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
    }
  })

  it.each(texts)('with %s is no formula of a table, and no other line', async (_, text) => {
    const { get } = await putHostile(text)
    const rows = readCsv((await get('/v1/exports/rgre.csv')).text)
    expect(rows.map(({ length }) => length)).toEqual([rows[0]?.length, rows[0]?.length])
    for (const field of rows.flat()) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    expect(rows.flat().some((field) => field.includes(closeDirections(text)))).toBe(true)
  })

  it.each(texts)('with %s is JSON that ends no script', async (_, text) => {
    const { get } = await putHostile(text)
    const { text: json } = await get(`${path}/jsonld`)
    expect(JSON.parse(json)['@graph'].length).toBeGreaterThan(2)
    expect((await get('/v1/exports/rgre.json')).body.items).toHaveLength(1)
    expect((await get(`${path}/review`)).status).toBe(200)
  })
})

/** A table as programs read it (RFC 4180): by its signs, since fields may hold lines. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, field = '', end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(field.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  rows.pop()
  return rows
}

describe('a record with what is no text', () => {
  it.each([
    ['nothing', ''],
    ['half of a surrogate pair', '\ud83d'],
    ['no character', 'a\0b'],
  ])('%s, is refused with its place, and nothing is written', async (_, text) => {
    const { status, body, get } = await putHostile(text)
    expect(status).toBe(422)
    expect(body.errors.length).toBeGreaterThan(0)
    for (const { pointer, detail } of body.errors)
      expect([pointer, detail]).toEqual([expect.stringMatching(/^\//), expect.stringMatching(/\w/)])
    expect((await get('/v1/partnerships')).body.items).toEqual([])
  })
})
