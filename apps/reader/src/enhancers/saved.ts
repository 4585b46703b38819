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
    localStorage[storageKey] = JSON.stringify(ids.length > others.length ? others : [...ids, id])
    label()
  }
  label()
  button.hidden = false
}

/** @throws DOMException when the browser keeps nothing for this site */
function savedIds(): string[] {
  const stored: unknown = JSON.parse(localStorage[storageKey] ?? '[]')
  return Array.isArray(stored) ? stored : []
}
