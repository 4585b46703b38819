import type { Locale } from '@news/domain'
import { actWords } from '../i18n/act-words.ts'

/**
 * Turns what is light dark and what is dark light, says which it is, and remembers it: each touch is seen. Who wants what
 * the device has anyway goes with the device again. Pages are painted by the boot script.
 */
export async function theme(button: HTMLElement): Promise<void> {
  const { dataset, lang } = document.documentElement
  const ofDevice = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const wanted = (dataset.theme || ofDevice) === 'dark' ? 'light' : 'dark'
  const chosen = wanted === ofDevice ? 'system' : wanted
  if (chosen === 'system') delete dataset.theme
  else dataset.theme = chosen
  button.title = actWords[lang as Locale][chosen]
  button.setAttribute('aria-label', button.title)
  // Last, since a browser that keeps nothing throws: the choice then holds for this page.
  if (chosen === 'system') localStorage.removeItem('theme')
  else localStorage.theme = chosen
}
