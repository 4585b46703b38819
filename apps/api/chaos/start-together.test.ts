import { expect, it, onTestFinished } from 'vitest'
import { startNewsroom } from './parts/newsroom-process.ts'
import { createPlace, engineNames } from './parts/places.ts'

it.for(engineNames)(
  'several processes may start at once over a store that is not there yet, on %s',
  async (engine) => {
    const place = await createPlace(engine)
    onTestFinished(place.remove)
    const newsrooms = await Promise.all(
      [1, 2, 3].map(() => startNewsroom({ ...place.settings, NEWS_SAMPLE: 'auto' })),
    )
    for (const { kill } of newsrooms) onTestFinished(kill)
    const answers = await Promise.all(newsrooms.map(({ url }) => fetch(`${url}/v1/posts`)))
    const lists = await Promise.all(
      answers.map((answer) => answer.json() as Promise<{ items: { slug: string }[] }>),
    )
    const slugs = lists.map(({ items }) => items.map(({ slug }) => slug))
    expect(slugs[0]?.length).toBeGreaterThan(0)
    expect(new Set(slugs.map((list) => list.join())).size).toBe(1)
  },
)
