import type { Locale } from '@news/domain'
import { actWords } from '../i18n/act-words.ts'

/** What a reader may choose, in the order in which the button goes through them. */
const themes = ['system', 'light', 'dark'] as const

/** Goes on to the next theme, says which it is, and remembers it. Pages are painted by the boot script. */
export async function theme(button: HTMLElement): Promise<void> {
  const { dataset } = document.documentElement
  const current = (themes as readonly string[]).indexOf(dataset.theme ?? '')
  const chosen = themes[(Math.max(0, current) + 1) % themes.length] ?? 'system'
  if (chosen === 'system') delete dataset.theme
  else dataset.theme = chosen
  button.title = actWords[document.documentElement.lang as Locale][chosen]
  button.setAttribute('aria-label', button.title)
  // Last, since a browser that keeps nothing throws: the choice then holds for this page.
  if (chosen === 'system') localStorage.removeItem('theme')
  else localStorage.theme = chosen
}
