import type { TestNewsroom } from './test-newsroom.ts'

/** An article as somebody hands it in who writes through the API. */
export const writtenArticle = {
  language: 'uk',
  headline: 'Рада ухвалила угоду',
  section: { slug: 'misto', name: { uk: 'Місто' } },
  body: { markdown: 'Рада **ухвалила**.' },
}

/** What the log tells, in words. */
export async function changesOf({ get }: Pick<TestNewsroom, 'get'>): Promise<string[]> {
  const { body } = await get('/v1/changes')
  return body.items.map(({ action, slug }: { action: string; slug: string }) => `${action} ${slug}`)
}
