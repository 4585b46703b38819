import type { Told } from '../offline/catch-up.ts'
import { countFresh, newsWords } from './news-words.ts'
import { parsePage } from './parse-page.ts'
import { say } from './say.ts'
import { tellChanges } from './tell-changes.ts'

/** Lists that stand beside something else; and the river that is a page's own. */
const beside = '[data-live]'
const river = '[data-stream]'

/** What an article says of its own mistakes. */
const corrections = 'article > footer ins'

/** Not all at once: everybody who reads hears of it in the same moment. And again, where the page was just being made. */
const tries = [Math.random() * 2_000, 2_000]

/** What was said last of new stories: the next word of them stands in its place. */
let said: HTMLElement | undefined

/**
 * Fetches the page as it is now. A list beside the story is renewed at once; the river under somebody's eyes is not moved
 * before they ask for it. Both say how much is new; and the reader of a story is told what became of it meanwhile.
 */
export async function showFreshPosts(): Promise<void> {
  for (const delayMs of tries) {
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    const answer = await fetch(location.href, { cache: 'no-cache' })
    if (answer.status === 410) {
      tell('withdrawn')
      return
    }
    const page = parsePage(answer.ok ? await answer.text() : '')
    const isCorrected = count(corrections, page) > count(corrections, document)
    if (isCorrected) tell('corrected')
    const known = linksIn(document)
    const fresh = linksIn(page).filter((href) => !known.includes(href)).length
    if (fresh > 0) show(page, fresh)
    if (fresh > 0 || isCorrected) return
  }
}

/** The story that is being read is the page itself. */
function tell(action: Told['action']): void {
  const title = document.querySelector('h1')?.innerHTML ?? ''
  tellChanges([{ action, path: location.pathname, title }])
}

function show(page: Document, fresh: number): void {
  said?.remove()
  if (document.querySelector(river)) {
    said = offer(fresh, () => renew('main', page))
    return
  }
  renew(beside, page)
  said = say(countFresh(fresh))
}

function count(selector: string, page: Document): number {
  return page.querySelectorAll(selector).length
}

function linksIn(page: Document): string[] {
  const links = page.querySelectorAll(`:is(${beside}, ${river}, main > div) a[href*="/news/"]`)
  return [...links].map((link) => link.getAttribute('href') ?? '')
}

function renew(selector: string, page: Document): void {
  const [old, fresh] = [document, page].map((one) => one.querySelector(selector))
  if (old && fresh) old.replaceChildren(...fresh.childNodes)
}

function offer(fresh: number, show: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = newsWords().show
  button.onclick = () => {
    show()
    button.parentElement?.remove()
    scrollTo({ top: 0 })
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
  return say(`${countFresh(fresh)} `, button)
}
