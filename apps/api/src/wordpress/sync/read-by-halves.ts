import type { RestPage } from '../rest/rest-api.ts'
import { SiteError } from '../web/site-error.ts'

/** More posts that cannot be shown than this are no fault of the posts: the site is in trouble. */
const maxBroken = 20

type Read<Item> = (ids: readonly number[], tries?: number) => AsyncGenerator<RestPage<Item>>

/**
 * Reads posts by their numbers. A post whose text breaks its own site takes the answer for all that were asked for with
 * it away: it is looked for by halves and named, and the others are read.
 *
 * @throws SiteError when the site is in trouble itself
 */
export async function* readByHalves<Item>(
  ids: readonly number[],
  read: Read<Item>,
): AsyncGenerator<RestPage<Item>> {
  let broken = 0
  yield* within(ids)

  async function* within(some: readonly number[], tries?: number): AsyncGenerator<RestPage<Item>> {
    const { pages, error } = await readWhole(read(some, tries))
    if (!error) return yield* pages
    const [id] = some
    if (id === undefined || (some.length === 1 && ++broken > maxBroken)) throw error
    if (some.length === 1) return yield nameBroken(id, error)
    const middle = Math.ceil(some.length / 2)
    yield* within(some.slice(0, middle), 1)
    yield* within(some.slice(middle), 1)
  }
}

/** All pages, or the error of a site that cannot show one of the posts. */
async function readWhole<Item>(reading: AsyncGenerator<RestPage<Item>>) {
  const pages: RestPage<Item>[] = []
  try {
    for await (const page of reading) pages.push(page)
    return { pages }
  } catch (error) {
    if (error instanceof SiteError && error.code === 'unreadable') return { pages, error }
    throw error
  }
}

function nameBroken<Item>(id: number, { message }: SiteError): RestPage<Item> {
  const problem = `its site cannot show it: ${message.replace(/\.$/, '')}`
  return { items: [], broken: [{ id, problem }], total: 1, pages: 1, answeredAt: 0 }
}
