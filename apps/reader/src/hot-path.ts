import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LogAnswer } from './access-log.ts'
import type { LastWord } from './last-word.ts'
import type { PageCache } from './page-cache/page-cache.ts'
import { sendPage } from './render/send-page.ts'
import { pageKey, savesData } from './save-data.ts'

interface HotPathOptions {
  cache: PageCache
  /** The clock, in epoch milliseconds. */
  now: () => number
  logAnswer: LogAnswer
  lastWord: LastWord
}

/**
 * Answers with a page that is kept, before anything else is asked: no routing, no parsing, no compression. A page is kept
 * under its address, so that the address as it came is all there is to look up.
 *
 * @returns whether it answered
 */
export function createHotPath({ cache, now, logAnswer, lastWord }: HotPathOptions) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url = '' } = request
    if (method !== 'GET' && method !== 'HEAD') return false
    const moment = now()
    const answered = cache.find(pageKey(url, savesData(request)), moment)
    if (!answered) return false
    const sent = () => logAnswer(request, response, { state: answered.state, begun: moment, ended: now() })
    const failed = (error: unknown) => lastWord(error, request, response)
    sendPage(request, response, answered, { now: moment, sent, failed })
    return true
  }
}
