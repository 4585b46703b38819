/** @throws DOMException when the browser keeps nothing for this site */
export function labelSaved(button: HTMLButtonElement): void {
  const { dataset } = button
  const isSaved = (localStorage.saved ?? '').includes(`"${dataset.save}"`)
  button.textContent = dataset.words?.split('|')[+isSaved] ?? ''
  dataset.saved = `${isSaved}`
}
