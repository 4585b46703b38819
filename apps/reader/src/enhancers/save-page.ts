import { newsWords } from './news-words.ts'
import { labelSaved } from './save-label.ts'
import { say } from './say.ts'

/**
 * Keeps the page and remembers its id, the latest last; or forgets both: what the button offers, also when another window
 * has done it already. The button says so once it is done; where nothing can be kept, the reader is told.
 */
export async function toggleSaved(button: HTMLButtonElement): Promise<void> {
  const { save: id = '', saved } = button.dataset
  const isSaved = saved !== 'true'
  try {
    await keepPage(isSaved)
    const others = savedIds().filter((other) => other !== id)
    localStorage.saved = JSON.stringify(isSaved ? [...others, id] : others)
    labelSaved(button)
  } catch {
    say(newsWords().notSaved)
  }
}

/** A saved article is on the device with its pictures, and leaves it when it is no longer saved. */
async function keepPage(isSaved: boolean): Promise<void> {
  const cache = await caches.open('saved')
  if (!isSaved) {
    await cache.delete(location.pathname)
    return
  }
  const pictures = document.querySelectorAll<HTMLImageElement>('article img[src^="/"]')
  const urls = new Set([location.pathname, ...[...pictures].map((picture) => picture.src)])
  const answers = await Promise.all([...urls].map(async (url) => [url, await findPart(url)] as const))
  for (const [url, answer] of answers) await cache.put(url, answer)
}

/** As it is now; without a network, as it was when it was read. */
async function findPart(url: string): Promise<Response> {
  const answer = await fetch(url).catch(() => caches.match(url))
  if (!answer?.ok) throw new Error(url)
  return answer
}

function savedIds(): string[] {
  const stored: unknown = JSON.parse(localStorage.saved ?? '[]')
  return Array.isArray(stored) ? stored : []
}
