import { type Client, createClient } from '@news/contract'

/** The API did not answer: it is down, unreachable or too slow. */
export class ApiUnavailable extends Error {
  override name = 'ApiUnavailable'
}

export type Api = Client

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
    return await fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) })
  } catch (cause) {
    throw new ApiUnavailable('The API does not answer', { cause })
  }
}
