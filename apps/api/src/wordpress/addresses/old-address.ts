/** Query fields by which WordPress names a thing where addresses are not pretty. */
const plainNames = [
  'p',
  'page_id',
  'attachment_id',
  'cat',
  'tag_id',
  'tag',
  'category_name',
  'author',
] as const

/** Endings that WordPress hangs on the address of anything: feeds, pages of lists and comments, light versions. */
const endings = /\/(?:feed(?:\/(?:rss2?|atom|rdf))?|amp|embed|trackback|(?:comment-)?page-?\/?\d+)$/

/**
 * An address of another site as it is remembered: without scheme, host and last slash, readable. Absent when it leads to
 * the front page or is none.
 */
export function addressOf(url: string): string | undefined {
  const parsed = URL.parse(url, 'https://somewhere.invalid')
  if (!parsed) return undefined
  const path = readable(parsed.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/(?<!\/)\/+$/, '')
  const name = plainNames.find((candidate) => parsed.searchParams.has(candidate))
  if (name !== undefined && /^(?:\/index\.php)?$/.test(path))
    return `/?${name}=${parsed.searchParams.get(name)}`
  return path === '' ? undefined : path
}

/** What an address may be remembered as, the most exact first: `/a/feed/`, then `/a`. */
export function addressesOf(url: string): { address: string; isFeed: boolean }[] {
  const address = addressOf(url)
  if (address === undefined) return []
  const short = address.replace(endings, '')
  const isFeed = /\/feed(?:\/\w+)?$/.test(address)
  return [
    { address, isFeed: false },
    ...(short === address || short === '' ? [] : [{ address: short, isFeed }]),
  ]
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}
