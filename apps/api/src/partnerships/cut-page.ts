/** A list of names in their order, and which part of it is wanted. */
export interface SlugPage {
  /** The slug to go on after. */
  after: string | undefined
  limit: number
}

/** What was found, as a page; `next` is the slug to go on after. One more than fits says that there is another page. */
export function cutPage<Item>(
  found: readonly Item[],
  limit: number,
  slugOf: (item: Item) => string,
): { page: Item[]; next: string | undefined } {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { page, next: found.length > limit && last !== undefined ? slugOf(last) : undefined }
}
