import type { SiteItem } from './item.ts'

/** What WordPress had decided about a text. Only the first two are for everybody, the second at its time. */
export const articleStates = ['published', 'scheduled', 'draft', 'pending', 'private', 'protected'] as const
export type ArticleState = (typeof articleStates)[number]

/**
 * The state of a text. Absent when it is none: a page or a file, thrown away, or the shadow of another.
 *
 * @param now epoch milliseconds; the date decides whether a text is out or still to come, as it does in the store
 */
export function articleState(
  { type, status, isProtected, published }: SiteItem,
  now: number,
): ArticleState | undefined {
  if (type !== 'post' || status === 'trash' || status === 'inherit') return undefined
  if (isProtected) return 'protected'
  switch (status) {
    case 'publish':
    case 'future':
      return published !== undefined && Date.parse(published) > now ? 'scheduled' : 'published'
    case 'private':
    case 'pending':
      return status
    default:
      return 'draft'
  }
}

export function isForEverybody(state: ArticleState): boolean {
  return state === 'published' || state === 'scheduled'
}
