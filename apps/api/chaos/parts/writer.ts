import { setTimeout as pause } from 'node:timers/promises'

/** An article as the API last said that it is. */
export interface Acknowledged {
  id: string
  slug: string
  revision: number
  headline: string
  status: 'draft' | 'published' | 'withdrawn'
}

/** What a writer was told, and what it was told nothing about any more. */
export interface Ledger {
  /** By id: what must be in the store. */
  acknowledged: Map<string, Acknowledged>
  /** Ids of articles of which the last request had no answer: they may be one revision further. */
  unanswered: Set<string>
  /** How many writes were acknowledged. */
  writes: number
  /** How many were answered 503: the store was away. */
  refused: number
}

export function createLedger(): Ledger {
  return { acknowledged: new Map(), unanswered: new Set(), writes: 0, refused: 0 }
}

interface Writing {
  name: string
  url: string
  token: string
  ledger: Ledger
  random: () => number
  signal: AbortSignal
}

/** Writes, one request after the other, until told to stop or nobody answers any more. */
export async function write(writing: Writing): Promise<void> {
  const own: Acknowledged[] = []
  for (let number = 1; !writing.signal.aborted; number++) {
    const known = writing.random() < 0.5 ? undefined : own.at(Math.floor(writing.random() * own.length))
    try {
      const written = await (known ? change(writing, known, number) : create(writing, number))
      if (!written) continue
      if (known) own.splice(own.indexOf(known), 1)
      if (written.status !== 'withdrawn') own.push(written)
    } catch (error) {
      if (known) writing.ledger.unanswered.add(known.id)
      if (!isCutOff(error)) throw error
      return
    }
  }
}

/** The connection broke: what became of the request is not known. */
function isCutOff(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes('fetch failed')
}

function create(writing: Writing, number: number): Promise<Acknowledged | undefined> {
  const headline = `Новина ${number} від ${writing.name}`
  const status = writing.random() < 0.7 ? 'published' : 'draft'
  return send(writing, 'POST', '/v1/articles', { body: { ...story, headline, status } })
}

function change(writing: Writing, known: Acknowledged, number: number): Promise<Acknowledged | undefined> {
  const path = `/v1/articles/${known.slug}`
  const choice = writing.random()
  if (known.status === 'draft' && choice < 0.5)
    return send(writing, 'POST', `${path}/publish`, { body: {}, known })
  if (known.status === 'published' && choice < 0.2)
    return send(writing, 'POST', `${path}/withdraw`, { body: { reason: 'Помилка' }, known })
  return send(writing, 'PATCH', path, { body: { headline: `${known.headline} · ${number}` }, known })
}

const story = {
  language: 'uk',
  section: { slug: 'misto', name: { uk: 'Місто' } },
  tags: [{ slug: 'rada', name: { uk: 'рада' } }],
  body: { markdown: 'Міська рада **ухвалила** рішення.' },
}

/** @returns `undefined` when the store was away: then nothing is known to be written */
async function send(
  { url, token, ledger }: Writing,
  method: string,
  path: string,
  { body, known }: { body: unknown; known?: Acknowledged },
): Promise<Acknowledged | undefined> {
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
      ...(known && { 'if-match': `"${known.revision}"` }),
    },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { article: Acknowledged }
  if (response.status === 503 || (response.status === 412 && known && ledger.unanswered.has(known.id))) {
    if (known) ledger.unanswered.add(known.id)
    if (response.status === 503) ledger.refused++
    await pause(50)
    return undefined
  }
  if (!response.ok)
    throw new Error(`${method} ${path} was answered ${response.status}: ${JSON.stringify(answer)}`)
  const { id, slug, revision, headline, status } = answer.article
  const acknowledged = { id, slug, revision, headline, status }
  ledger.acknowledged.set(id, acknowledged)
  ledger.unanswered.delete(id)
  ledger.writes++
  return acknowledged
}
