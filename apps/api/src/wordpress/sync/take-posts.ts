import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SourcedDraft } from '../../articles/sourced-draft.ts'
import { rewriteLinks } from '../addresses/rewrite-links.ts'
import { readArticle } from '../read-article.ts'
import { pageSize, type RestPage } from '../rest/rest-api.ts'
import { type RestPost, restPostSchema } from '../rest/schemas.ts'
import { listingOf, modifiedAt, toSiteItem } from '../rest/to-item.ts'
import { openLibrary } from './open-library.ts'
import type { TakenPost } from './post-state-store.ts'
import { readAhead } from './read-ahead.ts'
import { readByHalves } from './read-by-halves.ts'
import type { SiteReferences } from './read-references.ts'
import { saveRound } from './save-round-store.ts'
import { allStatuses } from './sweep-posts.ts'
import type { SyncContext } from './sync-context.ts'

/** A post that was made an article, and what is remembered of it. */
export interface ReadPost {
  taken: Omit<TakenPost, 'articleId'>
  sourced: SourcedDraft | undefined
}

/** An edit within the same moment as the reading does not show in the list: such a post is read once more. */
const momentMs = 10_000

/** Reads the texts of posts and saves the articles they become, each page of them in one transaction. */
export async function takePosts(
  context: SyncContext,
  references: SiteReferences,
  { ids, onTaken }: { ids: readonly number[]; onTaken: () => void },
): Promise<void> {
  for await (const { items, broken, answeredAt } of readAhead(readPosts(context, references, ids))) {
    for (const { id, problem } of broken)
      context.report.failed.push({ ...(id !== undefined && { id }), title: '', reason: problem })
    const read = await readBatch(context, references, { batch: items, answeredAt, onTaken })
    for (const outcome of await saveRound(context, read)) context.report.outcomes[outcome]++
  }
}

async function* readPosts(
  { api, isSignedIn }: SyncContext,
  { hasPeople, taxonomies }: SiteReferences,
  ids: readonly number[],
): AsyncGenerator<RestPage<RestPost>> {
  const embedded = [...(hasPeople ? [] : ['author']), ...(taxonomies.length > 0 ? ['wp:term'] : [])]
  const query = {
    orderby: 'id',
    order: 'asc',
    ...(isSignedIn && { status: allStatuses }),
    ...(embedded.length > 0 && { _embed: embedded.join(',') }),
  }
  for (let start = 0; start < ids.length; start += pageSize)
    yield* readByHalves(ids.slice(start, start + pageSize), (include, tries) =>
      api.pages('posts', restPostSchema, { ...query, include: include.join(',') }, tries),
    )
}

async function readBatch(
  context: SyncContext,
  references: SiteReferences,
  { batch, answeredAt, onTaken }: { batch: readonly RestPost[]; answeredAt: number; onTaken: () => void },
): Promise<ReadPost[]> {
  const { db, home, title, language, report, pictures } = context
  const library = await openLibrary(db, home, batch)
  const read: ReadPost[] = []
  for (const post of batch) {
    // Readers, and the answer that is on its way, wait no longer than one text takes.
    await nextTurn()
    const { people, taxonomy, findTerm } = references
    nameAuthor(post, references)
    const used = library.watch()
    const survey = {
      title,
      url: home,
      language,
      library: used.library,
      originals: new Map(),
      addresses: [],
      people,
      taxonomy,
    }
    const sourced = readArticle(toSiteItem(post, findTerm), { survey, now: context.now(), report })
    const placed = sourced && (await pictures.place(sourced.draft))
    read.push({
      sourced: sourced && placed && { ...sourced, draft: placed.draft },
      taken: {
        id: post.id,
        listing: listingOf(post),
        isSettled: answeredAt - modifiedAt(post) > momentMs && (placed?.isWhole ?? true),
        uses: usesOf(post, used.ids),
      },
    })
    onTaken()
  }
  return withLinks(context, read)
}

/** The same posts with their links leading to the articles here. */
async function withLinks({ db, home, report }: SyncContext, read: readonly ReadPost[]): Promise<ReadPost[]> {
  const drafts = read.flatMap(({ sourced }) => sourced?.draft ?? [])
  const linked = new Map((await rewriteLinks(db, drafts, home)).map((one, i) => [drafts[i], one]))
  return read.map(({ sourced, taken }) => {
    const own = linked.get(sourced?.draft)
    report.linksRewritten += own?.count ?? 0
    return { taken, sourced: sourced && { ...sourced, draft: own?.draft ?? sourced.draft } }
  })
}

/** A site that lists no users still signs its posts. */
function nameAuthor({ author, _embedded }: RestPost, { hasPeople, people }: SiteReferences): void {
  const name = _embedded?.author?.[0]?.name
  if (!hasPeople && author > 0 && name !== undefined && !people.has(`${author}`))
    people.add({ login: `${author}`, name })
}

function usesOf(post: RestPost, media: ReadonlySet<number>): TakenPost['uses'] {
  return [
    ...post.categories.map((id) => ({ kind: 'category' as const, id })),
    ...post.tags.map((id) => ({ kind: 'post_tag' as const, id })),
    { kind: 'author', id: post.author },
    ...[...media].map((id) => ({ kind: 'media' as const, id })),
  ]
}
