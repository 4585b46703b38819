import { endpoints } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { formatSlugCursor, parseSlugCursor, type SlugList } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { type Answer, mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { findNextPublication } from './article-store.ts'
import { findAuthor, findTag, listAuthors, listTags } from './term-store.ts'

/** The routes of what articles name: tags and authors. */
export function termRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  const untilNext = async (now: number) => publicUntil({ now, until: [await findNextPublication(db, now)] })

  const page = async <Item>(
    list: SlugList,
    { items, next }: { items: Item[]; next: string | undefined },
    now: number,
  ): Promise<Answer<{ items: Item[]; next: string | null }>> => {
    const cursor = next && formatSlugCursor(list, next)
    return { body: { items, next: cursor ?? null }, next: cursor, cacheControl: await untilNext(now) }
  }

  const one = async <Item>(found: Item | undefined, name: string, now: number): Promise<Answer<Item>> => {
    if (found === undefined) throw new ProblemError({ status: 404, detail: `There is no ${name}.` })
    return { body: found, cacheControl: await untilNext(now) }
  }

  mount(router, endpoints.listTags, async ({ query: { after, limit } }) => {
    const now = clock()
    const tags = await listTags(db, { after: parseSlugCursor('tags', after), limit, now })
    return page('tags', tags, now)
  })

  mount(router, endpoints.getTag, async ({ params: { slug } }) => {
    const now = clock()
    return one(await findTag(db, slug, now), `tag "${slug}"`, now)
  })

  mount(router, endpoints.listAuthors, async ({ query: { after, limit } }) => {
    const now = clock()
    const authors = await listAuthors(db, { after: parseSlugCursor('authors', after), limit, now })
    return page('authors', authors, now)
  })

  mount(router, endpoints.getAuthor, async ({ params: { slug } }) => {
    const now = clock()
    return one(await findAuthor(db, slug, now), `author "${slug}"`, now)
  })

  return router
}
