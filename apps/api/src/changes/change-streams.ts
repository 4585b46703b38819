import type { Response } from 'express'
import type { AppContext } from '../context.ts'
import { formatPosition } from '../http/cursor.ts'
import { listChanges } from './change-store.ts'
import { shareByKey } from './share-by-key.ts'
import { toChange } from './to-change.ts'

/** Less than the patience of the proxies in between. */
const heartbeatEveryMs = 15_000

/** When a browser whose stream broke comes again. */
const retryMs = 2_000

/** Entries that are read at once. */
const pageSize = 100

interface Chunk {
  text: string
  last: number
  isFull: boolean
}

interface StreamOptions {
  heartbeatMs?: number
}

/** The log of changes as streams of server-sent events. Whoever stands at the same place shares what is read for it. */
export function createChangeStreams(
  { db, followers }: Pick<AppContext, 'db' | 'followers'>,
  { heartbeatMs = heartbeatEveryMs }: StreamOptions = {},
) {
  const read = shareByKey(async (after: number): Promise<Chunk> => {
    const rows = await listChanges(db, { after, limit: pageSize })
    const text = rows.map((row) => {
      const change = toChange(row)
      return `id: ${change.cursor}\ndata: ${JSON.stringify(change)}\n\n`
    })
    return { text: text.join(''), last: rows.at(-1)?.position ?? after, isFull: rows.length === pageSize }
  })

  return {
    /** Sends what follows a position, and then whatever comes. */
    open(response: Response, after: number): void {
      begin(response)
      if (response.req.method === 'HEAD') {
        response.end()
        return
      }
      let position = after
      let isSending = false
      let heartbeatAt = performance.now() + heartbeatMs

      // The place where it begins is an event without data: whoever comes again before anything happened goes on there.
      response.write(`retry: ${retryMs}\nid: ${formatPosition(position)}\n\n`)

      async function send(): Promise<void> {
        isSending = true
        for (let isMore = true; isMore && !response.writableNeedDrain && !response.writableEnded; ) {
          const { text, last, isFull } = await read(position)
          if (text) response.write(text)
          position = last
          isMore = isFull
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
          if (at < heartbeatAt || response.writableNeedDrain) return
          heartbeatAt = at + heartbeatMs
          response.write(':\n\n')
        },
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
