import { problemSchema } from './schemas.ts'

/** What the status of a problem means here, for whoever has to decide what to do about it. */
const meanings = {
  400: 'The path, the query, a header or the JSON is not understood: each fault is named. The same request fails again',
  401: 'A bearer token is missing, or not known',
  403: 'The token is good for other things',
  404: 'There is none',
  409: 'It contradicts what is there: a slug that is taken, an article in another state',
  410: 'It was taken back, with the reason; of the log: what the cursor knows is kept no longer, begin from a snapshot',
  412: 'It is not as the caller knows it: somebody else was faster. Read it again, and change that',
  413: 'The body is larger than what is taken',
  415: 'The body is not JSON in UTF-8',
  422: 'The body is JSON, but not what is wanted: each fault is named. Nothing was written',
  428: 'The request must say in If-Match which revision it changes',
  429: 'Too many requests: Retry-After tells when to come again',
  500: 'A fault of ours; the text says nothing of it',
  503: 'The store is away or everybody waits: Retry-After tells when to come again',
} as const

/** The statuses of problems. */
export type ProblemStatus = keyof typeof meanings

/** A problem as an answer of the description. */
export function problemResponse(status: ProblemStatus) {
  return {
    description: meanings[status],
    content: { 'application/problem+json': { schema: problemSchema } },
  }
}
