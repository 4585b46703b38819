import type { Response } from 'express'
import type { AppContext } from '../context.ts'
import { formatPlace, parsePlace } from '../http/cursor.ts'
import { beginning, type Place, placeOf } from './place.ts'
import { readOn } from './read-log.ts'
import { shareByKey } from './share-by-key.ts'
import { toChange } from './to-change.ts'

/** Less than the patience of the proxies in between. */
const heartbeatEveryMs = 15_000

/** When a browser whose stream broke comes again. */
const retryMs = 2_000

/** Entries that are read at once. */
const pageSize = 100

interface Chunk {
  events: Buffer
  isFull: boolean
  /** Where the stream is after them. */
  cursor: string
  position: number
}

interface StreamOptions {
  heartbeatMs?: number
}

/** The log of changes as streams of server-sent events. Whoever stands at the same place shares what is read for it. */
export function createChangeStreams(
  { db, followers }: Pick<AppContext, 'db' | 'followers'>,
  { heartbeatMs = heartbeatEveryMs }: StreamOptions = {},
) {
  const { tail } = followers
  const read = shareByKey(async (cursor: string): Promise<Chunk> => {
    const after = cursor === '' ? undefined : parsePlace(cursor)
    const rows = await readOn(db, tail, { after, limit: pageSize })
    const text = rows.map((row) => {
      const change = toChange(row)
      return `id: ${change.cursor}\ndata: ${JSON.stringify(change)}\n\n`
    })
    const last = rows.at(-1)
    const place = last ? placeOf(last) : (after ?? beginning)
    return {
      events: Buffer.from(text.join('')),
      isFull: rows.length === pageSize,
      cursor: last ? formatPlace(place) : cursor,
      position: place.position,
    }
  })

  return {
    /** Sends what follows a place, or the oldest that is kept, and then whatever comes. */
    open(response: Response, after: Place | undefined): void {
      // Whoever went before it begins would never be taken off the list.
      if (response.destroyed) return
      begin(response)
      if (response.req.method === 'HEAD') {
        response.end()
        return
      }
      let cursor = after ? formatPlace(after) : ''
      let { position } = after ?? beginning
      let isSending = false
      let heartbeatAt = performance.now() + heartbeatMs

      // The place where it begins is an event without data: whoever comes again before anything happened goes on there.
      response.write(`retry: ${retryMs}\nid: ${formatPlace(after ?? beginning)}\n\n`)

      async function send(): Promise<void> {
        isSending = true
        for (let isMore = true; isMore && !response.writableNeedDrain && !response.writableEnded; ) {
          const chunk = await read(cursor)
          // It may have been ended meanwhile: the log is another one, or the process stops.
          if (response.writableEnded) break
          if (chunk.events.length > 0) response.write(chunk.events)
          ;({ cursor, position } = chunk)
          isMore = chunk.isFull
        }
        isSending = false
      }

      const leave = followers.follow({
        // A client that does not read gets nothing more until it does.
        onLook(last) {
          if (last > position && !isSending && !response.writableNeedDrain)
            void send().catch(() => response.end())
        },
        onTick(at) {
          if (at < heartbeatAt || response.writableNeedDrain || response.writableEnded) return
          heartbeatAt = at + heartbeatMs
          response.write(':\n\n')
        },
        // Whoever comes again is told that the log is another one.
        onReplaced: () => response.end(),
        onRelease: () => response.end(),
      })
      response.once('close', leave)
      followers.wake()
    },
  }
}

function begin(response: Response): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    // Proxies of the kind of nginx would hold it back.
    'X-Accel-Buffering': 'no',
  })
  response.vary('Accept')
  response.flushHeaders()
}
