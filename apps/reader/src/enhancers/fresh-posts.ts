import { countFresh, newsWords } from './news-words.ts'
import { parsePage } from './parse-page.ts'
import { say } from './say.ts'

/** Lists that stand beside something else; and the river that is a page's own. */
const beside = '[data-live]'
const river = '[data-stream]'

/** Not all at once: everybody who reads hears of it in the same moment. And again, where the page was just being made. */
const tries = [Math.random() * 2_000, 2_000]

/**
 * Fetches the page as it is now. A list beside the story is renewed at once; the river under somebody's eyes is not moved
 * before they ask for it. Both say how much is new.
 */
export async function showFreshPosts(): Promise<void> {
  for (const delayMs of tries) {
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    const answer = await fetch(location.href, { cache: 'no-cache' })
    const page = parsePage(answer.ok ? await answer.text() : '')
    const known = linksIn(document)
    const count = linksIn(page).filter((href) => !known.includes(href)).length
    if (count === 0) continue
    show(page, count)
    return
  }
}

function show(page: Document, count: number): void {
  if (document.querySelector(river)) {
    offer(count, () => renew('main', page))
    return
  }
  renew(beside, page)
  say(countFresh(count))
}

function linksIn(page: Document): string[] {
  const links = page.querySelectorAll(`:is(${beside}, ${river}, main > div) a[href*="/news/"]`)
  return [...links].map((link) => link.getAttribute('href') ?? '')
}

function renew(selector: string, page: Document): void {
  const [old, fresh] = [document, page].map((one) => one.querySelector(selector))
  if (old && fresh) old.replaceChildren(...fresh.childNodes)
}

function offer(count: number, show: () => void): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = newsWords().show
  button.onclick = () => {
    show()
    button.parentElement?.remove()
    scrollTo({ top: 0 })
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
  say(`${countFresh(count)} `, button)
}
