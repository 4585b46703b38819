import type { IncomingHttpHeaders } from 'node:http'
import { createShelf } from '../shelf.ts'

/** What all known answers may weigh together, in characters: some hundred articles. */
const most = 4 * 1024 ** 2

/** What keeping one takes beside its text and its address: a search in vain is answered with 34 characters. */
const ownWeight = 1_000

/** An answer of the API that was parsed once. */
export interface KnownAnswer {
  value: unknown
  /** The validator by which the API is asked whether it is still so. */
  etag: string
  /**
   * Whether it may be taken without asking the API (RFC 9111, 4.2).
   *
   * @param since nothing that was asked for before this is fresh; in monotonic milliseconds
   */
  isFresh: (since?: number) => boolean
  /** The API says that it is still so. */
  confirm: (fields: IncomingHttpHeaders, askedAt: number) => void
}

interface Answered {
  value: unknown
  text: string
  fields: IncomingHttpHeaders
  /** In monotonic milliseconds. */
  askedAt: number
}

export interface KnownAnswers {
  find: (url: string) => KnownAnswer | undefined
  /** Keeps an answer that has a validator. */
  keep: (url: string, answered: Answered) => void
}

/**
 * What the API has answered: nearly all pages ask for the sections and for what is new, and neither is loaded and parsed
 * again while the API says that it is true. Those that nobody took for longest leave first.
 */
export function createKnownAnswers(): KnownAnswers {
  const shelf = createShelf<KnownAnswer & { weight: number }>(most, ({ weight }) => weight)
  return {
    find: shelf.take,
    keep(url, { value, text, fields, askedAt }) {
      const { etag } = fields
      if (etag === undefined) return
      const weight = text.length + url.length + ownWeight
      shelf.put(url, { value, etag, weight, ...createFreshness(fields, askedAt) })
    },
  }
}

function createFreshness(
  firstFields: IncomingHttpHeaders,
  firstAskedAt: number,
): Pick<KnownAnswer, 'isFresh' | 'confirm'> {
  let askedAt = firstAskedAt
  let freshMs = freshnessOf(firstFields)
  return {
    isFresh: (since = Number.NEGATIVE_INFINITY) => askedAt > since && performance.now() < askedAt + freshMs,
    confirm(fields, at) {
      askedAt = at
      freshMs = freshnessOf(fields)
    },
  }
}

/** How long an answer is true from the moment it was asked for, in ms. */
function freshnessOf({ 'cache-control': control = '', age = '0' }: IncomingHttpHeaders): number {
  const [, seconds = '0'] = /\bmax-age=(\d{1,9})/.exec(control) ?? []
  return 1_000 * (Number(seconds) - Number(age))
}
