import type { ClientRequest } from 'node:http'
import type { Request, Response } from 'express'

/** Those who wait for the log of changes by way of the reader. Nobody else holds an answer open for long. */
export interface LogWaiters {
  /** Whoever waits from now on, by what the API was asked for them. */
  add: (asked: ClientRequest) => void
  /**
   * Tells one of them why their waiting has ended.
   *
   * @returns false where the reader is not the one who ended it
   */
  tell: (request: Request, response: Response) => boolean
}

/** How long those are kept who ask again before the door is closed, in ms: else they would, hundreds of times. */
const farewellMs = 250

/**
 * Lets all of them go when the reader stops: it would stay behind its closed door for as long as they wait. Each hears what
 * the API says to who has waited in vain, and so goes on where they were, with whoever takes the place of this reader.
 */
export function createLogWaiters(stopping: AbortSignal): LogWaiters {
  const waiting = new Set<ClientRequest>()
  const letGo = () => {
    for (const asked of waiting) asked.destroy()
  }
  stopping.addEventListener('abort', letGo, { once: true })
  return {
    add(asked) {
      waiting.add(asked)
      asked.once('close', () => waiting.delete(asked))
      if (stopping.aborted) setTimeout(letGo, farewellMs)
    },
    tell({ query: { after } }, response) {
      if (!stopping.aborted || typeof after !== 'string' || response.headersSent) return false
      response.shouldKeepAlive = false
      response.set('Cache-Control', 'no-cache').json({ items: [], next: after })
      return true
    },
  }
}
