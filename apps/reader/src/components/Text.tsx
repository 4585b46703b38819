import { type LocalizedText, textIn } from '@news/domain'
import { usePage } from '../page-context.ts'
import { typeset } from '../typeset.ts'

/** A text in the language of the page, else in another one and saying so (WCAG 3.1.2). */
export function Text({ of: texts }: { of: LocalizedText }) {
  const { locale } = usePage()
  const { text, language } = textIn(texts, locale)
  const set = typeset(text, language)
  return language === locale ? set : <span lang={language}>{set}</span>
}
