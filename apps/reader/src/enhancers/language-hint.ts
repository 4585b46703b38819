import type { Locale } from '@news/domain'
import { readIn } from '../i18n/language-names.ts'
import stylesheet from './language-hint.css?url'

/** The hint speaks the language that it offers. */
const closeIn = { uk: 'Закрити', de: 'Schließen', en: 'Close' } satisfies Record<Locale, string>

/** Shows at the foot of the window that the page is there in another language. It moves nothing and goes when told to. */
export async function showHint(language: string): Promise<void> {
  const version = document.querySelector<HTMLAnchorElement>(`header nav a[lang="${language}"]`)
  if (!version) return
  await addStyles()
  const hint = Object.assign(document.createElement('div'), { lang: language })
  hint.dataset.hint = ''
  const link = Object.assign(document.createElement('a'), {
    href: version.href,
    textContent: readIn[version.lang as Locale],
  })
  const close = Object.assign(document.createElement('button'), {
    textContent: '×',
  })
  close.setAttribute('aria-label', closeIn[version.lang as Locale])
  link.onclick = () => remember(language)
  close.onclick = () => {
    remember(document.documentElement.lang)
    hint.remove()
  }
  hint.append(link, close)
  document.querySelector('header')?.append(hint)
}

/** Here and not by the build, whose helper for styles that come late would be on every page. */
function addStyles(): Promise<unknown> {
  const link = document.createElement('link')
  const added = new Promise((resolve) => {
    Object.assign(link, { rel: 'stylesheet', href: stylesheet, onload: resolve, onerror: resolve })
  })
  document.head.append(link)
  return added
}

function remember(language: string): void {
  localStorage.language = language
}
