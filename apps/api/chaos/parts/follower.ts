/** What a follower knows of an article from the log and from reading it. */
export interface Followed {
  slug: string
  revision: number
  headline: string
}

interface Change {
  id: string
  slug: string
  revision: number
  type: string
  action: string
}

/** A copy of all that is public, kept up with the log of changes alone, as a mirror or another site would do it. */
export interface Mirror {
  articles: Map<string, Followed>
  /** Entries that were read. */
  entries: number
  /** Where it is in the log. */
  cursor: string
}

export function createMirror(): Mirror {
  return { articles: new Map(), entries: 0, cursor: '' }
}

/** Follows the log until it is told to stop; whatever came by then is in the mirror. */
export async function follow(url: string, mirror: Mirror, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await takePage(url, mirror, { wait: 1 })
}

/** Reads on to the end of the log. */
export async function catchUp(url: string, mirror: Mirror): Promise<void> {
  while ((await takePage(url, mirror, { wait: 0 })) > 0);
}

async function takePage(url: string, mirror: Mirror, { wait }: { wait: number }): Promise<number> {
  const after = mirror.cursor && `&after=${mirror.cursor}`
  const response = await fetch(`${url}/v1/changes?limit=100&wait=${wait}${after}`)
  if (!response.ok) throw new Error(`The log was answered ${response.status}: ${await response.text()}`)
  const { items, next } = (await response.json()) as { items: Change[]; next: string }
  const last = new Map(items.map((change) => [change.id, change]))
  for (const change of last.values()) await take(url, mirror, change)
  mirror.entries += items.length
  mirror.cursor = next
  return items.length
}

/** Reads what is told of: it may be newer than what was told, and then another entry follows. */
async function take(url: string, { articles }: Mirror, { id, slug, action }: Change): Promise<void> {
  if (action === 'withdrawn' || action === 'deleted') {
    articles.delete(id)
    return
  }
  const response = await fetch(`${url}/v1/articles/${slug}`)
  const body = (await response.json()) as Followed
  if (response.ok) articles.set(id, { slug: body.slug, revision: body.revision, headline: body.headline })
  else if (response.status === 410 || response.status === 404) articles.delete(id)
  else throw new Error(`/v1/articles/${slug} was answered ${response.status}`)
}
