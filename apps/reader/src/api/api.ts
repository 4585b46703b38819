import { ApiError, type Client, createClient, type Received, type Sent } from '@news/contract'
import { createKnownAnswers, type KnownAnswer } from './known-answers.ts'
import { type Answer, send } from './send.ts'

/** The API did not answer: it is down, unreachable or too slow. */
export class ApiUnavailable extends Error {
  override name = 'ApiUnavailable'
}

export type Api = Client

/** True for a failure that is not the asker's: an older answer may stand in for it. */
export function isApiAway(error: unknown): boolean {
  return error instanceof ApiUnavailable || (error instanceof ApiError && error.status >= 500)
}

const timeoutMs = 5_000

/** What the log of changes has told last. */
export interface News {
  /** When it was heard of, in monotonic milliseconds. */
  heardAt?: number
}

/**
 * The only door to the API. Its calls throw ApiError (of the contract) for every answer that is not a success and
 * {@link ApiUnavailable} where there is none. What was answered may be answered to others, too: leave it as it is.
 *
 * @param news no answer is taken that was made before it was heard of: one of several APIs may not have heard yet
 */
export function createApi(baseUrl: string, news: News = {}): Api {
  const known = createKnownAnswers()
  const ask = async (url: string, sent: Sent): Promise<Received> => {
    const before = known.find(url)
    if (before?.isFresh(news.heardAt)) return toReceived(success, () => before.value)
    const askedAt = performance.now()
    const answer = await sendOrDespair(url, {
      ...sent,
      headers: { ...sent.headers, ...fieldsOf(before, news) },
    })
    if (answer.status === 304 && before) {
      before.confirm(answer.fields, askedAt)
      return toReceived(success, () => before.value)
    }
    return toReceived(answer, () => {
      const value = parseOrDespair(answer.text)
      if (answer.status === 200) known.keep(url, { value, askedAt, ...answer })
      return value
    })
  }
  return createClient({ baseUrl, fetch: ask })
}

const success = { status: 200, statusText: 'OK', text: '' }

async function sendOrDespair(url: string, sent: Sent): Promise<Answer> {
  try {
    return await send(url, sent, timeoutMs)
  } catch (cause) {
    throw new ApiUnavailable('The API does not answer', { cause })
  }
}

/** What stands between and the API itself may fail with a page that calls itself a success. */
function parseOrDespair(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ApiUnavailable('The API answers what nobody understands', { cause })
  }
}

function fieldsOf(before: KnownAnswer | undefined, { heardAt }: News): Record<string, string> {
  return {
    // The API is near: to unpack what it packed would cost more than the way.
    'accept-encoding': 'identity',
    ...(before && { 'if-none-match': before.etag }),
    ...(heardAt !== undefined && { 'cache-control': sinceWhen(heardAt) }),
  }
}

/** How old an answer may be at the most (RFC 9111, 5.2.1.1). */
function sinceWhen(heardAt: number): string {
  return `max-age=${Math.floor((performance.now() - heardAt) / 1_000)}`
}

function toReceived({ status, statusText, text }: Omit<Answer, 'fields'>, parse: () => unknown): Received {
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    text: async () => text,
    json: async () => parse(),
  }
}
