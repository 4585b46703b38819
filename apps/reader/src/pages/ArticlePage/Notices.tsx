import type { Article } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'
import { ageInYears } from './age-in-years.ts'
import styles from './Notices.module.css'

/** What a reader should know before reading: that the article is old, or in another language than the page. */
export function Notices({ article }: { article: Pick<Article, 'datePublished' | 'language'> }) {
  const { clock, locale, words } = usePage()
  const { datePublished, language } = article
  const years = datePublished ? ageInYears(datePublished, clock.now) : 0
  const notices = [
    ...(language === locale ? [] : [words.notInYourLanguage(language)]),
    ...(years > 0 ? [words.tooOld(years)] : []),
  ]
  if (notices.length === 0) return null
  return (
    <p className={styles.notices} lang={language === locale ? undefined : locale}>
      {typeset(notices.join(' '), locale)}
    </p>
  )
}
