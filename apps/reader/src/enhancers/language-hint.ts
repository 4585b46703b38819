import type { Locale } from '@news/domain'
import { readIn } from '../i18n/language-names.ts'
import styles from './language-hint.module.css'

/** The hint speaks the language that it offers. */
const closeIn = { uk: 'Закрити', de: 'Schließen', en: 'Close' } satisfies Record<Locale, string>

/** Shows at the foot of the window that the page is there in another language. It moves nothing and goes when told to. */
export function showHint(language: string): void {
  const version = document.querySelector<HTMLAnchorElement>(`header nav a[lang="${language}"]`)
  if (!version) return
  const hint = Object.assign(document.createElement('div'), { lang: language, className: styles.hint })
  const link = Object.assign(document.createElement('a'), {
    href: version.href,
    textContent: readIn[version.lang as Locale],
  })
  const close = Object.assign(document.createElement('button'), {
    textContent: '×',
    ariaLabel: closeIn[version.lang as Locale],
  })
  link.onclick = () => remember(language)
  close.onclick = () => {
    remember(document.documentElement.lang)
    hint.remove()
  }
  hint.append(link, close)
  document.querySelector('header')?.append(hint)
}

function remember(language: string): void {
  localStorage.language = language
}
