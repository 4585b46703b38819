import { expect, it } from 'vitest'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, draftOf, draftsOf, noon, type TestNewsroom } from '../test-newsroom.ts'

const lists = [
  '/v1/articles?',
  '/v1/search?q=рада&',
  '/v1/drafts?',
  '/v1/corrections?',
  '/v1/tags?',
  '/v1/authors?',
  '/v1/partnerships?',
  '/v1/municipalities?',
  '/v1/milestones?',
  '/v1/snapshot?',
  '/v1/changes?',
].map((path) => encodeURI(`${path}limit=1`))

/** Two of everything that can be listed. */
async function createFullNewsroom(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  const named = (slug: string) => ({ slug, name: { uk: 'Назва' } })
  await newsroom.save(
    ...draftsOf(2, {
      headline: 'Рада',
      tags: [named('tag-1'), named('tag-2')],
      authors: [named('author-1'), named('author-2')].map((author) => ({
        ...author,
        kind: 'person' as const,
      })),
      corrections: [{ date: '2026-02-20T09:30:00.000Z', wrong: 'десять', right: 'дев’ять' }],
    }),
    ...['d-1', 'd-2'].map((slug) => ({ draft: draftOf({ slug, status: 'draft' }) })),
  )
  for (const slug of ['one', 'two'])
    await savePartnership(newsroom.db, { ...samplePartnership, slug }, { now: noon })
  return newsroom
}

it('a cursor of one list is a problem in every other', async () => {
  const { write } = await createFullNewsroom()
  const cursors = []
  for (const list of lists) {
    const { body } = await write('get', list)
    expect([list, typeof body.next]).toEqual([list, 'string'])
    cursors.push({ of: list, cursor: body.next })
  }
  const taken: string[] = []
  for (const list of lists)
    for (const { of, cursor } of cursors) {
      const { status, body } = await write('get', `${list}&after=${cursor}`)
      if (of === list) expect([list, status]).toEqual([list, 200])
      else if (status !== 400 || body.errors[0].detail !== 'is not a cursor of this list')
        taken.push(`${list} took one of ${of}`)
    }
  expect(taken).toEqual([])
})
