/** An editor's desk: what is asked of a newsroom, with a token. */
export interface Desk {
  read(path: string, init?: RequestInit): Promise<Response>
  /** Writes an article, published now or at a moment. */
  publish(slug: string, datePublished?: string): Promise<Response>
}

export function createDesk(url: string, token: string): Desk {
  const authorization = `Bearer ${token}`
  return {
    read: (path, init) => fetch(url + path, init),
    publish: (slug, datePublished) =>
      fetch(`${url}/v1/articles`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ ...story, slug, headline: `Новина ${slug}`, datePublished }),
      }),
  }
}

const story = {
  language: 'uk',
  section: { slug: 'misto', name: { uk: 'Місто' } },
  status: 'published',
  body: { markdown: 'Міська рада **ухвалила** рішення.' },
}

interface Entry {
  cursor: string
  action: string
  id: string
  slug: string
}

/** The whole log, as somebody reads it who begins at its beginning. */
export async function readLog({ read }: Desk): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let after = ''; ; ) {
    const answer = await read(`/v1/changes?limit=1000${after}`)
    const { items, next } = (await answer.json()) as { items: Entry[]; next: string }
    if (items.length === 0) return entries
    entries.push(...items)
    after = `&after=${next}`
  }
}

/** Whether an answer tells as it should that the store is away: a problem that says when to come again. */
export async function isAway(answer: Response): Promise<boolean> {
  const body = (await answer.json().catch(() => ({}))) as { status?: number }
  return (
    answer.status === 503 &&
    body.status === 503 &&
    Number(answer.headers.get('retry-after')) > 0 &&
    answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  )
}
