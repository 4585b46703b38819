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

/**
 * The only door to the API, and the only fetch of the reader. Its calls throw ApiError (of the contract) for every
 * answer that is not a success and {@link ApiUnavailable} where there is none.
 */
export function createApi(baseUrl: string): Api {
  return createClient({ baseUrl, fetch: fetchPatiently })
}

const fetchPatiently: typeof fetch = async (input, init) => {
  try {
    const signals = [AbortSignal.timeout(timeoutMs), ...(init?.signal ? [init.signal] : [])]
    return await fetch(input, { ...init, signal: AbortSignal.any(signals) })
  } catch (cause) {
    throw new ApiUnavailable('The API does not answer', { cause })
  }
}
