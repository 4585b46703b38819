/**
 * Remembers the language that the reader chose, and offers it where a page is in another one: never forces it. Who has
 * not chosen is offered the language of their browser, where the page has it.
 */
export function offerLanguage(): void {
  addEventListener('click', ({ target }) => {
    const version = (target as Element).closest<HTMLElement>('header nav a[lang]')
    if (version) localStorage.language = version.lang
  })
  const chosen: string | undefined = localStorage.language
  if ((chosen ?? navigator.language.slice(0, 2)) !== document.documentElement.lang)
    import('./language-hint.ts').then(({ showHint }) => showHint(chosen)).catch(() => {})
}
