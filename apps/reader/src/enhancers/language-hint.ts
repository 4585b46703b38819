import type { Locale } from '@news/domain'
import { readIn } from '../i18n/language-names.ts'
import stylesheet from './language-hint.css?url'

/** The hint speaks the language that it offers. */
const closeIn = { uk: 'Закрити', de: 'Schließen', en: 'Close' } satisfies Record<Locale, string>

/**
 * Shows at the foot of the window that the page is there in the language that was chosen, else in the first of the browser's
 * that the newspaper has. It moves nothing and goes when told to.
 */
export async function showHint(chosen?: string): Promise<void> {
  const page = document.documentElement.lang
  const wanted = chosen === undefined ? navigator.languages.map((tag) => tag.slice(0, 2)) : [chosen]
  const language = wanted.find((one) => one === page || findVersion(one))
  const version = findVersion(language)
  if (!language || !version || language === page) return
  await addStyles()
  const hint = Object.assign(document.createElement('div'), { lang: language })
  hint.dataset.hint = ''
  const link = Object.assign(document.createElement('a'), {
    href: version.href,
    textContent: readIn[version.lang as Locale],
  })
  const close = Object.assign(document.createElement('button'), { textContent: '×' })
  close.setAttribute('aria-label', closeIn[version.lang as Locale])
  link.onclick = () => remember(language)
  close.onclick = () => {
    remember(page)
    hint.remove()
  }
  hint.append(link, close)
  document.querySelector('header')?.append(hint)
}

function findVersion(language = ''): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>(`header nav a[lang="${CSS.escape(language)}"]`)
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
