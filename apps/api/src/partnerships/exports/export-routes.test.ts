import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../../sample/sample-partnership.ts'
import { noon } from '../../test-newsroom.ts'
import { savePartnership } from '../partnership-store.ts'
import { createLedgers, twinning } from '../test-ledgers.ts'

const path = '/v1/partnerships/kamianske-wuppertal'

describe('registers are told', () => {
  it('the RGRE of a Projektpartnerschaft, with the sources of both sides', async () => {
    const { get } = await createLedgers(samplePartnership)
    const [entry] = (await get('/v1/exports/rgre.json')).body.items
    expect(entry).toMatchObject({
      kommune: 'Wuppertal',
      ags: '05124000',
      partner: 'Kamjanske',
      partnerland: 'UA',
      kategorie: 'Projektpartnerschaft',
      bezeichnung: 'Projektpartnerschaft',
      bezeichnungPartner: 'офіційний партнерський проєкт',
      seit: '2025-07-08',
      unterzeichnet: '2025-10-03~',
    })
    expect(entry.quellen.length).toBeGreaterThan(6)
    const { headers, text } = await get('/v1/exports/rgre.csv')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const [header, row, ...rest] = text.split('\r\n')
    expect(header).toMatch(/^"kommune","ags","land"/)
    expect(row).toMatch(/^"Wuppertal","05124000","Nordrhein-Westfalen","Kamjanske","UA"/)
    expect(rest).toEqual([''])
  })

  it('Wikidata of nothing, where it is a project, or where no editor has said that it is a twinning', async () => {
    const { get } = await createLedgers(samplePartnership, twinning)
    const told = async (slug: string) => (await get(`/v1/partnerships/${slug}/wikidata`)).body
    expect(await told('kamianske-wuppertal')).toEqual({ statements: [], reason: 'not-a-twinning' })
    expect(await told('lviv-wuppertal')).toEqual({ statements: [], reason: 'not-confirmed' })
    expect((await get(`${path}/wikidata.txt`)).text).toBe('')
  })

  it('Wikidata of a twinning that an editor has confirmed, for both cities', async () => {
    const twinningConfirmed = { by: 'Редакція', date: '2026-02-20T10:00:00.000Z' }
    const { get } = await createLedgers({ ...twinning, twinningConfirmed })
    const { text, headers } = await get('/v1/partnerships/lviv-wuppertal/wikidata.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text.split('\n')).toEqual([
      'Q36036\tP190\tQ2107\tP580\t+1999-05-04T00:00:00Z/11\tS854\t"https://example.org/1999"',
      'Q2107\tP190\tQ36036\tP580\t+1999-05-04T00:00:00Z/11\tS854\t"https://example.org/1999"',
    ])
  })
})

it.each(['json', 'csv'])(
  'a register in %s is sent anew when it has become another, and not before',
  async (form) => {
    const { db, get, clock } = await createLedgers(samplePartnership)
    const ask = (headers: Record<string, string>) =>
      get(`/v1/exports/rgre.${form}`, { 'cache-control': 'max-age=0', ...headers })
    for (const [encoding, area] of [
      ['identity', 'sport'],
      ['gzip', 'medicine'],
      ['br', 'culture'],
    ] as const) {
      const accepted = { 'accept-encoding': encoding }
      const [first, again] = [await ask(accepted), await ask(accepted)]
      expect(again.text).toBe(first.text)
      const known = { ...accepted, 'if-none-match': first.headers.etag ?? '' }
      expect((await ask(known)).status).toBe(304)
      await savePartnership(db, { ...twinning, areas: [area] }, { now: noon })
      const changed = await ask(known)
      expect([changed.status, changed.text.includes(area)]).toEqual([200, true])
      clock.now += 24 * 60 * 60 * 1_000
      expect((await ask({ ...accepted, 'if-none-match': changed.headers.etag ?? '' })).status).toBe(304)
    }
  },
)
