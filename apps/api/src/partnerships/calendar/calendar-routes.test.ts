import type { PartnershipDraft } from '@news/domain'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../../sample/sample-partnership.ts'
import { createTestNewsroom, noon, type TestNewsroom } from '../../test-newsroom.ts'
import { savePartnership } from '../partnership-store.ts'

const path = '/v1/partnerships/kamianske-wuppertal/calendar.ics'

/** What two parsers must agree on. */
interface Event {
  uid: string
  start: string
  end: string
  status: string
  summary: string
}

async function createLedger(changes: Partial<PartnershipDraft> = {}): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  await savePartnership(newsroom.db, { ...samplePartnership, documents: [], ...changes }, { now: noon })
  return newsroom
}

async function readText({ app }: TestNewsroom, url = path): Promise<string> {
  const response = await request(app).get(url)
  expect(response.status).toBe(200)
  expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8')
  return response.text
}

/** A whole day as it is, an hour in UTC: so zones are compared, too. */
function readWithIcalJs(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone))
  const moment = (time: ICAL.Time, tzid: unknown) => {
    if (time.isDate) return time.toString()
    time.zone = zones.find((candidate) => candidate.tzid === tzid) ?? time.zone
    return time.toJSDate().toISOString()
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const tzid = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
    return {
      uid: event.uid,
      start: moment(event.startDate, tzid),
      end: moment(event.endDate, tzid),
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
    }
  })
}

function readWithNodeIcal(text: string): Event[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return []
    const moment = (date: Date) =>
      event.datetype === 'date' ? new Intl.DateTimeFormat('sv').format(date) : date.toISOString()
    return [
      {
        uid: event.uid,
        start: moment(event.start),
        end: moment(event.end ?? event.start),
        status: String(event.status),
        summary: typeof event.summary === 'string' ? event.summary : event.summary.val,
      },
    ]
  })
}

it('is read by two parsers that nobody here wrote, with the same events', async () => {
  const text = await readText(await createLedger())
  const events = readWithIcalJs(text)
  expect(events.length).toBeGreaterThan(2)
  expect(readWithNodeIcal(text)).toEqual(events)
})

it('holds the days that are known, and none that is not', async () => {
  const events = readWithIcalJs(await readText(await createLedger()))
  const decision = events.find(({ start }) => start === '2025-07-08')
  expect(decision).toMatchObject({ end: '2025-07-09', status: 'CONFIRMED' })
  const exact = samplePartnership.milestones.filter(({ when, resolved }) =>
    /^\d{4}-\d{2}-\d{2}$/.test(resolved?.value ?? when),
  )
  expect(events.length).toBeGreaterThanOrEqual(exact.length)
  expect(events.map(({ start }) => start)).not.toContain('2023-01-01')
})

it('keeps to the form: CRLF, 75 octets, the letters of Ukrainian whole', async () => {
  const text = await readText(await createLedger())
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\ufffd')
  }
})

describe('a milestone', () => {
  const ahead = {
    id: 'zustrich',
    kind: 'meeting' as const,
    when: '2026-03-03',
    title: { uk: 'Зустріч', de: 'Treffen' },
    participants: [],
    claims: [],
  }
  const street = { uk: 'вулиця Широка, 5' }

  it.each([
    ['planned', 'TENTATIVE'],
    ['unconfirmed', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
    ['done', 'CONFIRMED'],
  ] as const)('that is %s is %s', async (status, expected) => {
    const newsroom = await createLedger({ milestones: [{ ...ahead, status }] })
    expect(readWithIcalJs(await readText(newsroom))).toMatchObject([
      { status: expected, start: '2026-03-03' },
    ])
  })

  it('keeps its name and counts up when the record changes', async () => {
    const newsroom = await createLedger({ milestones: [{ ...ahead, status: 'planned' }] })
    const before = await readText(newsroom)
    const cancelled = {
      ...samplePartnership,
      documents: [],
      milestones: [{ ...ahead, status: 'cancelled' as const }],
    }
    await savePartnership(newsroom.db, cancelled, { now: noon + 1 })
    const after = await readText(newsroom)
    expect(readWithIcalJs(after)[0]?.uid).toBe(readWithIcalJs(before)[0]?.uid)
    expect([before, after].map((text) => /SEQUENCE:(\d+)/.exec(text)?.[1])).toEqual(['1', '2'])
  })

  it('in Ukraine has no address before it is over', async () => {
    const place = { name: street, municipality: 'kamianske' }
    const newsroom = await createLedger({ milestones: [{ ...ahead, status: 'done', place }] })
    expect(await readText(newsroom)).not.toContain('Широка')
    expect(await readText(newsroom)).toMatch(/LOCATION;LANGUAGE=uk:Кам/)
    newsroom.clock.now = Date.parse('2026-03-05T10:00:00.000Z')
    expect(await readText(newsroom)).toContain('Широка')
  })
})

describe('an hour', () => {
  const at = (when: string, from: string, timeZone: 'Europe/Kyiv' | 'Europe/Berlin') =>
    createLedger({
      milestones: [
        {
          id: 'meeting',
          kind: 'meeting',
          title: { de: 'Treffen' },
          participants: [],
          claims: [],
          status: 'planned',
          when,
          time: { from, until: '23:30', timeZone },
          place: { name: { de: 'Rathaus' }, municipality: 'wuppertal' },
        },
      ],
    })

  /** The two changes of the clock of a year, and the days around them; the runtime knows the zones from elsewhere. */
  const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']
  const cases = days.flatMap((day) =>
    (['Europe/Kyiv', 'Europe/Berlin'] as const).flatMap((zone) =>
      ['00:30', '12:00'].map((clock) => [day, clock, zone] as const),
    ),
  )

  it.each(cases)('on %s at %s in %s is the same moment to two parsers and to the runtime', async (...it) => {
    const [day, clock, zone] = it
    const text = await readText(await at(day, clock, zone))
    expect(text).toContain(`DTSTART;TZID=${zone}:${day.replaceAll('-', '')}T${clock.replace(':', '')}00`)
    const [event] = readWithIcalJs(text)
    expect(readWithNodeIcal(text)).toEqual([event])
    const shown = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
    expect(shown.format(Date.parse(event?.start ?? ''))).toBe(`${day} ${clock}`)
  })

  it('brings the rules of its zone along, behind all that is said of the whole', async () => {
    const text = await readText(await at('2026-10-25', '12:00', 'Europe/Berlin'))
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin')
    const [whole = '', components = ''] = text.split(/(?<=\n)(?=BEGIN:VTIMEZONE)/)
    expect(whole).toContain('REFRESH-INTERVAL')
    expect(components).toMatch(/END:VTIMEZONE\r\nBEGIN:VEVENT\r\n/)
    expect(components).toMatch(/END:VEVENT\r\nEND:VCALENDAR(?:\r\n)?$/)
  })
})

it('speaks the language asked for, and is not sent again to who has it', async () => {
  const newsroom = await createLedger()
  const german = readWithIcalJs(await readText(newsroom, `${path}?locale=de`))
  expect(german.some(({ summary }) => summary.includes('Kamjanske'))).toBe(true)
  const { headers } = await request(newsroom.app).get(path)
  const again = await request(newsroom.app).get(path).set('If-None-Match', String(headers.etag))
  expect(again.status).toBe(304)
})

it('there is one of all partnerships, and a problem for one that nobody recorded', async () => {
  const newsroom = await createLedger()
  await savePartnership(newsroom.db, { ...samplePartnership, slug: 'another' }, { now: noon })
  const one = readWithIcalJs(await readText(newsroom))
  expect(readWithIcalJs(await readText(newsroom, '/v1/partnerships.ics'))).toHaveLength(2 * one.length)
  expect((await request(newsroom.app).get('/v1/partnerships/nobody/calendar.ics')).status).toBe(404)
  expect((await request(newsroom.app).get(`${path}?locale=fr`)).status).toBe(400)
})

it('that of all partnerships shows the latest, as many as programs take again and again', async () => {
  const newsroom = await createTestNewsroom()
  const milestonesOf = (year: number) =>
    Array.from({ length: 180 }, (_, i) => ({
      id: `m-${i}`,
      kind: 'meeting' as const,
      status: 'done' as const,
      when: new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10),
      title: { de: 'Treffen' },
      participants: [],
      claims: [],
    }))
  for (const year of [2021, 2024, 2023, 2022]) {
    const draft = { ...samplePartnership, slug: `of-${year}`, documents: [], milestones: milestonesOf(year) }
    await savePartnership(newsroom.db, draft, { now: noon })
  }
  const events = readWithIcalJs(await readText(newsroom, '/v1/partnerships.ics'))
  const years = Object.entries(Object.groupBy(events, ({ start }) => start.slice(0, 4)))
  expect(years.map(([year, of]) => [year, of?.length])).toEqual([
    ['2022', 140],
    ['2023', 180],
    ['2024', 180],
  ])
})
