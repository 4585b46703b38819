import { expect, it } from 'vitest'
import { createTestNewsroom, draftOf } from '../test-newsroom.ts'

it('lists the sections that hold something, in the order of the newspaper, with every name that was used', async () => {
  const { get, save } = await createTestNewsroom()
  await save(
    { draft: draftOf({ slug: 'a', section: { slug: 'misto', name: { uk: 'Місто' } } }) },
    { draft: draftOf({ slug: 'b', status: 'draft', section: { slug: 'sport', name: { uk: 'Спорт' } } }) },
    {
      draft: draftOf({ slug: 'c', section: { slug: 'kultura', name: { uk: 'Культура' }, parent: 'misto' } }),
    },
    { draft: draftOf({ slug: 'd', section: { slug: 'misto', name: { de: 'Stadt' } } }) },
  )
  expect((await get('/v1/sections')).body.items).toEqual([
    { slug: 'misto', name: { uk: 'Місто', de: 'Stadt' } },
    { slug: 'kultura', name: { uk: 'Культура' }, parent: 'misto' },
  ])
})
