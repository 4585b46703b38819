import { expect, it } from 'vitest'
import { createTestNewsroom, draftOf, noon } from '../test-newsroom.ts'

const minuteMs = 60_000

it('says how old a post is, in the language asked for, and for how long that is true', async () => {
  const { get, save } = await createTestNewsroom()
  await save({ draft: draftOf({ datePublished: new Date(noon - 44.75 * minuteMs).toISOString() }) })
  const text = async (locale: string) =>
    (await get(`/v1/posts?locale=${locale}`)).body.items[0].published.text
  expect([await text('uk'), await text('de'), await text('en')]).toEqual([
    '44 хвилини тому',
    'vor 44 Minuten',
    '44 minutes ago',
  ])
  const { headers, body } = await get('/v1/posts')
  expect(body.items[0].published.nextChangeAt).toBe('2026-02-20T10:00:15.000Z')
  expect(headers['cache-control']).toContain('max-age=15,')
})

it('counts the days by the midnight of the zone asked for', async () => {
  const { get, save } = await createTestNewsroom()
  await save({ draft: draftOf({ datePublished: '2026-02-19T20:30:00.000Z' }) })
  const text = async (zone: string) => (await get(`/v1/posts?timeZone=${zone}`)).body.items[0].published.text
  expect(await text('Europe/Kyiv')).toBe('учора')
  expect(await text('Pacific/Auckland')).toBe('13 годин тому')
})

it('takes the words of a post from its standfirst, else from its first paragraph', async () => {
  const { get, save } = await createTestNewsroom()
  await save({ draft: draftOf({ standfirst: 'Про що ухвалили рішення' }) }, { draft: draftOf() })
  const { body } = await get('/v1/posts')
  expect(body.items.map(({ excerpt }: { excerpt: string }) => excerpt).sort()).toEqual([
    'Про що ухвалили рішення',
    'Сесія почнеться о дев’ятій.',
  ])
})
