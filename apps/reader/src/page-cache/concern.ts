import type { Change } from '@news/contract'
import type { Article } from '@news/domain'
import type { Holdings, List } from './holdings.ts'

/**
 * How a change concerns a page: it is about what was changed; it shows it, or has a list of which it may now be a part;
 * or such a list stands beside what it is about.
 */
export type Concern = 'subject' | 'shown' | 'beside'

/** An entry of the log, with the article as it is now. */
export interface LogEvent {
  change: Change
  /** Absent where nobody can read it any more; `unasked` where nobody has asked for it yet. */
  article?: Article | 'unasked' | undefined
}

/** Lists of what the ledger holds. */
const ledgers: ReadonlySet<string> = new Set(['listPartnerships', 'listMilestones'])

/** How a change concerns a page that is made of this; undefined when not at all. */
export function concernOf(holdings: Holdings, event: LogEvent): Concern | undefined {
  const { names, subjects, lists } = holdings
  const { change } = event
  if (subjects.has(change.id)) return 'subject'
  if (names.has(change.id) || names.has(change.slug)) return 'shown'
  if (versionsOf(event).some(({ slug }) => names.has(slug))) return 'shown'
  if (!lists.some((list) => mayBelongTo(list, event, names))) return undefined
  return subjects.size > 0 ? 'beside' : 'shown'
}

/** What was taken back is shown to nobody, whatever happens to the API. */
export function isRemoval({ action }: Change): boolean {
  return action === 'withdrawn' || action === 'deleted'
}

function mayBelongTo(
  { operation, query }: List,
  { change, article }: LogEvent,
  names: ReadonlySet<string>,
): boolean {
  if (ledgers.has(operation)) return change.type === 'partnership'
  if (change.type !== 'article' || !article) return false
  if (article === 'unasked') return takesAll(operation, query)
  if (operation === 'listSections') return !names.has(article.section.slug)
  return (
    fits(query.section, [article.section.slug]) &&
    fits(query.tag, slugsOf(article.tags)) &&
    fits(query.author, slugsOf(article.authors)) &&
    fits(query.partnership, article.partnerships)
  )
}

/** What an article has to have for a place in a list of articles. */
const filters = ['section', 'tag', 'author', 'partnership'] as const

/** Whether a list takes articles of every kind: nothing has to be known of one that is new. */
function takesAll(operation: string, query: List['query']): boolean {
  return operation !== 'listSections' && filters.every((name) => query[name] === undefined)
}

function versionsOf({ article }: LogEvent): Article['translations'] {
  return article === undefined || article === 'unasked' ? [] : article.translations
}

function fits(asked: unknown, slugs: readonly string[]): boolean {
  return asked === undefined || slugs.some((slug) => slug === asked)
}

function slugsOf(things: readonly { slug: string }[]): string[] {
  return things.map(({ slug }) => slug)
}
