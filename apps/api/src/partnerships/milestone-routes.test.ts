import type { PartnershipDraft } from '@news/domain'
import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { noon } from '../test-newsroom.ts'
import { savePartnership } from './partnership-store.ts'
import { createLedgers, twinning } from './test-ledgers.ts'

const path = '/v1/partnerships/kamianske-wuppertal'

describe('milestones of all partnerships', () => {
  const idsOf = (items: { milestone: { id: string } }[]) => items.map(({ milestone }) => milestone.id)

  it('come in the order of time, each once, also while others are written', async () => {
    const newsroom = await createLedgers(samplePartnership, twinning)
    const all = await newsroom.get('/v1/milestones?order=oldest')
    expect(all.body.items[0].partnership.slug).toBe('lviv-wuppertal')
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await newsroom.get(`/v1/milestones?order=oldest&limit=3${next && `&after=${next}`}`)
      seen.push(...idsOf(body.items))
      next = body.next
      await savePartnership(
        newsroom.db,
        { ...twinning, slug: `early-${seen.length}`, members: twinning.members },
        { now: noon },
      )
    }
    expect(seen.slice(3)).toEqual(idsOf(all.body.items).slice(3))
  })

  it('are narrowed by day, kind, status and municipality', async () => {
    const { get } = await createLedgers(samplePartnership, twinning)
    const ids = async (query: string) => idsOf((await get(`/v1/milestones?${query}`)).body.items)
    expect(await ids('until=2000-01-01')).toEqual(['signing'])
    expect(await ids('from=2025-12-01')).toEqual(expect.arrayContaining(['fire-engine']))
    expect(await ids('from=2026-03-01')).toEqual([])
    expect(await ids('kind=council-decision')).toEqual(['council-decision'])
    expect(await ids('status=unconfirmed')).toEqual(['founding-of-the-society'])
    expect(await ids('municipality=lviv')).toEqual(['signing'])
  })

  it('with a cursor that nobody made are an error', async () => {
    const { get } = await createLedgers()
    for (const cursor of ['x', 'MjAyNQ', Buffer.from('2025-99 a b').toString('base64url')])
      expect((await get(`/v1/milestones?after=${cursor}`)).status).toBe(400)
  })

  it('a plan whose day has passed is told as such', async () => {
    const [, , visit] = samplePartnership.milestones
    const plan = { ...visit, id: 'plan', status: 'planned', when: '2026-02-20', resolved: undefined }
    const newsroom = await createLedgers({
      ...samplePartnership,
      milestones: [plan],
      documents: [],
    } as PartnershipDraft)
    const standing = async () => (await newsroom.get('/v1/milestones')).body.items[0].standing
    expect(await standing()).toBe('planned')
    newsroom.clock.now = Date.parse('2026-02-20T22:01:00.000Z')
    expect(await standing()).toBe('plan-passed')
    const { body } = await newsroom.get(`${path}/review`)
    expect(body.warnings.map(({ rule }: { rule: string }) => rule)).toContain('plan-passed')
  })
})
