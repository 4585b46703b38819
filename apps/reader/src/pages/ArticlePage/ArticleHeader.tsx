import type { Article } from '@news/domain'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'
import { Actions } from './Actions.tsx'
import styles from './ArticleHeader.module.css'
import { Byline } from './Byline.tsx'
import { Notices } from './Notices.tsx'
import { Translations } from './Translations.tsx'

interface ArticleHeaderProps {
  article: Article
  readingMinutes: number
}

/** The head of an article: section, what it is, headline, standfirst, byline and times. */
export function ArticleHeader({ article, readingMinutes }: ArticleHeaderProps) {
  const { locale, paths, words } = usePage()
  const { genre, headline, language, section, standfirst } = article
  const ours = language === locale ? undefined : locale
  return (
    <header className={styles.header}>
      <p className={styles.kicker} lang={ours}>
        <a href={paths.section(section.slug)}>
          <Text of={section.name} />
        </a>
        {genre !== 'news' && <b className={styles.genre}>{words.genre[genre]}</b>}
      </p>
      <h1 className={styles.headline}>{typeset(headline, language)}</h1>
      {standfirst && <p className={styles.standfirst}>{typeset(standfirst, language)}</p>}
      <Notices article={article} />
      <div className={styles.under} lang={ours}>
        <Byline article={article} readingMinutes={readingMinutes} />
        <div>
          <Translations article={article} />
          <Actions id={article.id} />
        </div>
      </div>
    </header>
  )
}
