import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { endpoints } from '@news/contract'
import type { AppContext } from '../context.ts'
import { formatPlace, parsePlace } from '../http/cursor.ts'
import { chooseEncoding, type Encoding } from '../http/encoding.ts'
import { type Packed, toPacked } from '../http/representation.ts'
import type { Place } from './place.ts'
import { readOn } from './read-log.ts'
import { shareByKey } from './share-by-key.ts'
import { toPart } from './to-part.ts'

/** Questions that are understood already: whoever waits asks what all the others do. */
const mostQuestions = 1_000

interface Question {
  after: Place
  limit: number
  waitMs: number
}

/** One who waits: what was asked, and how it is answered. */
interface Waiting extends Question {
  request: IncomingMessage
  response: ServerResponse
}

/**
 * Those who have read all of the log and wait for more: thousands, for the same. They are answered in front of the app,
 * which says once how: what it has answered to the first of them tells the headers, and what follows is packed once for all.
 *
 * @param app answers whoever cannot be answered here
 */
export function createWaitingRoom(
  { db, followers, limits, seats }: Pick<AppContext, 'db' | 'followers' | 'limits' | 'seats'>,
  app: RequestListener,
) {
  const { tail } = followers
  const questions = new Map<string, Question | undefined>()
  let headers: readonly string[] | undefined

  const pack = shareByKey(async (key: string): Promise<Packed> => {
    const [wanted, limit, cursor = ''] = key.split(' ')
    const after = parsePlace(cursor)
    const rows = tail.isEnd(after) ? [] : await readOn(db, tail, { after, limit: Number(limit) })
    return toPacked(JSON.stringify(toPart(rows, after)), wanted as Encoding)
  })

  function find(url: string): Question | undefined {
    if (questions.has(url)) return questions.get(url)
    if (questions.size >= mostQuestions) questions.clear()
    const question = toQuestion(url)
    questions.set(url, question)
    return question
  }

  async function answer({ request, response, after, limit }: Waiting): Promise<void> {
    const wanted = chooseEncoding(request.headers['accept-encoding'] as string | undefined)
    const packed = await pack(`${wanted} ${limit} ${formatPlace(after)}`).catch(() => undefined)
    if (packed === undefined) {
      app(request, response)
      return
    }
    const { bytes, fields } = packed
    const described = ['Content-Length', String(bytes.length), ...Object.entries(fields).flat()]
    response.writeHead(200, [...(headers ?? []), ...described])
    response.end(bytes)
  }

  function wait(waiting: Waiting): void {
    const { response, after, waitMs } = waiting
    const leave = followers.callBeyond(after.position, waitMs, () => {
      if (!response.destroyed) void answer(waiting).catch(() => response.destroy())
    })
    response.once('close', leave)
  }

  return {
    /** Lets somebody wait, and answers when it is time; false for whom the app must answer. */
    take(request: IncomingMessage, response: ServerResponse): boolean {
      const { method, url = '', headers: asked } = request
      if (method !== 'GET' || !url.startsWith(path) || !isPlain(asked)) return false
      const question = find(url)
      if (headers && question && tail.isEnd(question.after)) {
        const caller = limits.callerOf(request)
        // The app says why not.
        if (!seats.isFreeFor(caller)) return false
        seats.take(response, caller)
        wait({ ...question, request, response })
        return true
      }
      response.once('finish', () => {
        headers = learn(response) ?? headers
      })
      return false
    },
  }
}

const path = `${endpoints.listChanges.path}?`

/** Whether nothing is asked for but the log as JSON, as it is for everybody. */
function isPlain(asked: IncomingMessage['headers']): boolean {
  return (
    asked.authorization === undefined &&
    asked['if-none-match'] === undefined &&
    !asked.accept?.includes('event-stream')
  )
}

/** A question from a place in the log that waits; undefined for any other, and for what is wrong. */
function toQuestion(url: string): Question | undefined {
  const query = new URLSearchParams(url.slice(path.length))
  const { data } = endpoints.listChanges.query.safeParse(Object.fromEntries(query))
  const isOnce = new Set(query.keys()).size === [...query.keys()].length
  if (!isOnce || data?.after === undefined || data.wait === 0) return undefined
  try {
    return { after: parsePlace(data.after), limit: data.limit, waitMs: data.wait * 1_000 }
  } catch {
    return undefined
  }
}

/** What belongs to one answer alone, or to its bytes. */
const ownHeaders =
  /^(x-request-id|ratelimit(-policy)?|etag|content-(length|encoding)|date|connection|keep-alive)$/

/** The headers that all answers have in common. */
function learn(response: ServerResponse): string[] | undefined {
  if (response.statusCode !== 200) return undefined
  const all = Object.entries(response.getHeaders()).filter(([name]) => !ownHeaders.test(name))
  return all.flatMap(([name, value]) => [name, String(value)])
}
