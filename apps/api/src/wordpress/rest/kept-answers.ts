import type { Answer } from '../web/send-request.ts'
import type { Question, SiteClient } from '../web/site-client.ts'

/** An answer that is still here, and by what its site says whether it is still the same. */
export interface KeptAnswer {
  etag: string | undefined
  lastModified: string | undefined
  headers: Record<string, string | undefined>
  body: string
}

/** Where answers are kept from one round to the next. */
export interface AnswerMemory {
  find(address: string): Promise<KeptAnswer | undefined>
  save(address: string, answer: KeptAnswer): Promise<void>
}

/** What of an answer is read beside its text. */
const headersKept = ['date', 'x-wp-total', 'x-wp-totalpages'] as const

/** A longer list costs more to keep than to ask for. */
const maxKeptBytes = 2 * 1024 ** 2

/** A moment this short before the answer tells nothing: what changed later in the same second would have it, too. */
const momentMs = 2_000

/**
 * Asks whether an answer that is kept is still the same, and takes it if so. WordPress itself gives lists no validators;
 * caches and plug-ins in front of it do.
 */
export async function askAgain(
  client: SiteClient,
  { url, question, memory }: { url: URL; question: Question; memory: AnswerMemory },
): Promise<Answer> {
  // Whoever is signed in sees more under the same address.
  const address = `${client.isSignedIn ? 'signed in ' : ''}${url.pathname}${url.search}`
  const known = await memory.find(address)
  const answer = await client.get(url, known ? { ...question, validators: known } : question)
  if (answer.status === 304 && known)
    return { ...answer, status: 200, headers: known.headers, bytes: Buffer.from(known.body) }
  const { etag, lastModified } = validatorsOf(answer)
  if (answer.status === 200 && (etag || lastModified) && answer.bytes.length <= maxKeptBytes) {
    const headers = Object.fromEntries(headersKept.map((name) => [name, answer.headers[name]?.toString()]))
    await memory.save(address, { etag, lastModified, headers, body: answer.bytes.toString('utf8') })
  }
  return answer
}

function validatorsOf({ headers }: Answer): Pick<KeptAnswer, 'etag' | 'lastModified'> {
  const { etag, date = '', 'last-modified': lastModified = '' } = headers
  const isSettled = Date.parse(date) - Date.parse(lastModified) >= momentMs
  return { etag, lastModified: isSettled ? lastModified : undefined }
}
