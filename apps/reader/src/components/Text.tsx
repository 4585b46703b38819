import { type LocalizedText, textIn } from '@news/domain'
import { usePage } from '../page-context.ts'

/** A text in the language of the page, else in another one and saying so (WCAG 3.1.2). */
export function Text({ of: texts }: { of: LocalizedText }) {
  const { locale } = usePage()
  const { text, language } = textIn(texts, locale)
  return language === locale ? text : <span lang={language}>{text}</span>
}
