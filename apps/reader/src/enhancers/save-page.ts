import { labelSaved } from './save-label.ts'

/** Keeps the page and remembers its id, the latest last; or forgets both. The button says so once it is done. */
export async function toggleSaved(button: HTMLButtonElement): Promise<void> {
  const id = button.dataset.save ?? ''
  const ids = savedIds()
  const others = ids.filter((other) => other !== id)
  const isSaved = ids.length > others.length
  await keepPage(!isSaved)
  localStorage.saved = JSON.stringify(isSaved ? others : [...ids, id])
  labelSaved(button)
}

/** A saved article is on the device with its pictures, and leaves it when it is no longer saved. */
async function keepPage(isSaved: boolean): Promise<void> {
  const pictures = document.querySelectorAll<HTMLImageElement>('article img[src^="/"]')
  const cache = await caches.open('saved')
  if (isSaved)
    await cache.addAll([location.pathname, ...new Set([...pictures].map((picture) => picture.src))])
  else await cache.delete(location.pathname)
}

function savedIds(): string[] {
  const stored: unknown = JSON.parse(localStorage.saved ?? '[]')
  return Array.isArray(stored) ? stored : []
}
