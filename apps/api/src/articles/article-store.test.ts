import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, noon } from '../test-newsroom.ts'

async function counts({ db }: Awaited<ReturnType<typeof createTestNewsroom>>) {
  const count = async (table: 'articles' | 'revisions' | 'changes') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  return {
    articles: await count('articles'),
    revisions: await count('revisions'),
    changes: await count('changes'),
  }
}

describe('saving', () => {
  it('writes the row, its revision and its change together', async () => {
    const newsroom = await createTestNewsroom()
    const [saved] = await newsroom.save({ draft: draftOf() })
    expect(saved).toMatchObject({ outcome: 'created', slug: 'rada-zbyraietsia', revision: 1 })
    expect(await counts(newsroom)).toEqual({ articles: 1, revisions: 1, changes: 1 })
  })

  it('leaves nothing of a batch in which one draft is no article', async () => {
    const newsroom = await createTestNewsroom()
    const broken = { draft: { ...draftOf(), slug: 'other', headline: '' } }
    await expect(newsroom.save({ draft: draftOf() }, broken)).rejects.toThrow('must not be empty')
    expect(await counts(newsroom)).toEqual({ articles: 0, revisions: 0, changes: 0 })
  })

  it('edits the article that a source key names, and leaves no trace where nothing is new', async () => {
    const newsroom = await createTestNewsroom()
    const sourced = { draft: draftOf(), sourceKey: 'wordpress:1' }
    await newsroom.save(sourced)
    expect(await newsroom.save(sourced)).toMatchObject([{ outcome: 'unchanged', revision: 1 }])
    expect(await newsroom.save({ ...sourced, draft: draftOf({ headline: 'Рада зібралася' }) })).toMatchObject(
      [{ outcome: 'changed', revision: 2 }],
    )
    expect(await counts(newsroom)).toEqual({ articles: 1, revisions: 2, changes: 2 })
  })

  it('edits an article of which an earlier version had kept signs of direction open, once', async () => {
    const newsroom = await createTestNewsroom()
    const sourced = { draft: draftOf({ headline: 'Рада \u202eадар\u202c' }), sourceKey: 'wordpress:1' }
    await newsroom.save(sourced)
    expect(await newsroom.save(sourced)).toMatchObject([{ outcome: 'unchanged', revision: 1 }])
    const { head } = await newsroom.db.selectFrom('articles').select('head').executeTakeFirstOrThrow()
    await newsroom.db
      .updateTable('articles')
      .set({ head: head.replace('\u202c', '') })
      .execute()
    const open = { ...sourced, draft: draftOf({ headline: 'Рада \u202eадар' }) }
    expect(await newsroom.save(open)).toMatchObject([{ outcome: 'changed', revision: 2 }])
    expect(await newsroom.save(open)).toMatchObject([{ outcome: 'unchanged', revision: 2 }])
  })

  it('edits an article of which an earlier version had kept what is refused by now', async () => {
    const newsroom = await createTestNewsroom()
    const sourced = { draft: draftOf(), sourceKey: 'wordpress:1' }
    await newsroom.save(sourced)
    const { head } = await newsroom.db.selectFrom('articles').select('head').executeTakeFirstOrThrow()
    const long = JSON.stringify({ ...JSON.parse(head), headline: `\u202e${'д'.repeat(499)}` })
    await newsroom.db.updateTable('articles').set({ head: long }).execute()
    expect(await newsroom.save(sourced)).toMatchObject([{ outcome: 'changed', revision: 2 }])
  })

  it('gives the second of two equal slugs a number, also when it is as long as a slug may be', async () => {
    const { save } = await createTestNewsroom()
    const long = `${'a'.repeat(188)}-${'b'.repeat(11)}`
    const saved = await save(
      { draft: draftOf() },
      { draft: draftOf() },
      { draft: draftOf() },
      { draft: draftOf({ slug: long }) },
      { draft: draftOf({ slug: long }) },
    )
    expect(saved.map(({ slug }) => slug)).toEqual([
      'rada-zbyraietsia',
      'rada-zbyraietsia-2',
      'rada-zbyraietsia-3',
      long,
      `${'a'.repeat(188)}-${'b'.repeat(9)}-2`,
    ])
  })
})

describe('the log', () => {
  it('tells of what everybody may read, and takes back what it told', async () => {
    const { db, save } = await createTestNewsroom()
    const states = [
      draftOf({ status: 'draft' }),
      draftOf(),
      draftOf({ headline: 'Рада зібралася' }),
      draftOf({ status: 'withdrawn', withdrawal: { date: '2026-02-20T10:00:00.000Z', reason: 'Помилка.' } }),
      draftOf({ headline: 'Рада таки зібралася' }),
      draftOf({ status: 'draft' }),
    ]
    for (const draft of states) await save({ draft, sourceKey: 'one' })
    const log = await db.selectFrom('changes').select(['position', 'action', 'revision']).execute()
    expect(log).toEqual([
      { position: 1, action: 'created', revision: 2 },
      { position: 2, action: 'updated', revision: 3 },
      { position: 3, action: 'withdrawn', revision: 4 },
      { position: 4, action: 'created', revision: 5 },
      { position: 5, action: 'deleted', revision: 6 },
    ])
  })
})

it('keeps every version in the group of its original', async () => {
  const { save, get } = await createTestNewsroom()
  await save(
    { draft: draftOf(), sourceKey: 'uk' },
    { draft: draftOf({ slug: 'rat', language: 'de' }), sourceKey: 'de', translationOfSource: 'uk' },
    { draft: draftOf({ slug: 'council', language: 'en' }), sourceKey: 'en', translationOfSource: 'de' },
    {
      draft: draftOf({
        slug: 'rada-pl',
        language: 'pl',
        datePublished: new Date(noon + 1).toISOString(),
      }),
      sourceKey: 'pl',
      translationOfSource: 'uk',
    },
  )
  const { body } = await get('/v1/articles/rat')
  expect(body.translations.map(({ slug }: { slug: string }) => slug)).toEqual(['council', 'rada-zbyraietsia'])
})
