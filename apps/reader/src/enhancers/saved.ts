const storageKey = 'saved'

/**
 * Shows the button that saves an article, and remembers on this device alone what was saved: the ids of articles, the
 * latest last. Where nothing can be stored the button does not appear.
 */
export function rememberSaved(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-save]')
  const id = button?.dataset.save
  if (!button || !id) return
  const labels = button.dataset.words?.split('|') ?? []
  const label = () => {
    const isSaved = savedIds().includes(id)
    button.textContent = labels[Number(isSaved)] ?? button.textContent
    button.dataset.saved = String(isSaved)
  }
  button.onclick = () => {
    const ids = savedIds()
    const others = ids.filter((other) => other !== id)
    const isSaved = ids.length > others.length
    localStorage[storageKey] = JSON.stringify(isSaved ? others : [...ids, id])
    label()
    keepPage(!isSaved)
  }
  label()
  button.hidden = false
}

/** A saved article is on the device with its pictures, and leaves it when it is no longer saved. */
async function keepPage(isSaved: boolean): Promise<void> {
  const pictures = document.querySelectorAll<HTMLImageElement>('article img[src^="/"]')
  const cache = await caches.open('saved')
  if (!isSaved) await cache.delete(location.pathname)
  else await cache.addAll([location.pathname, ...new Set([...pictures].map((picture) => picture.src))])
}

/** @throws DOMException when the browser keeps nothing for this site */
function savedIds(): string[] {
  const stored: unknown = JSON.parse(localStorage[storageKey] ?? '[]')
  return Array.isArray(stored) ? stored : []
}
