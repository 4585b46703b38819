import { ApiError, type Client, createClient } from '@news/contract'

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
 * The only door to the API, and the only fetch of the reader. Its calls throw ApiError (of the contract) for every
 * answer that is not a success and {@link ApiUnavailable} where there is none.
 *
 * @param news no answer is taken that was made before it was heard of: one of several APIs may not have heard yet
 */
export function createApi(baseUrl: string, news: News = {}): Api {
  const fetchPatiently: typeof fetch = async (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs)
    const signal = init?.signal ? AbortSignal.any([timeout, init.signal]) : timeout
    const headers = new Headers(init?.headers)
    // The API is near: to unpack what it packed costs more than the way.
    headers.set('accept-encoding', 'identity')
    if (news.heardAt !== undefined) headers.set('cache-control', sinceWhen(news.heardAt))
    try {
      return await fetch(input, { ...init, headers, signal })
    } catch (cause) {
      throw new ApiUnavailable('The API does not answer', { cause })
    }
  }
  return createClient({ baseUrl, fetch: fetchPatiently })
}

/** How old an answer may be at the most (RFC 9111, 5.2.1.1). */
function sinceWhen(heardAt: number): string {
  return `max-age=${Math.floor((performance.now() - heardAt) / 1_000)}`
}
