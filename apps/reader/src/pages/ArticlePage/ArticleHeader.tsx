import { type Article, bodyText } from '@news/domain'
import { readingTime } from '@news/domain/text'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './ArticleHeader.module.css'
import { Byline } from './Byline.tsx'
import { SaveButton } from './SaveButton.tsx'
import { Translations } from './Translations.tsx'

/** The head of an article: section, what it is, headline, standfirst, byline and times. */
export function ArticleHeader({ article }: { article: Article }) {
  const { locale, paths, words } = usePage()
  const { genre, headline, language, section, standfirst } = article
  return (
    <header className={styles.header}>
      <p className={styles.kicker} lang={language === locale ? undefined : locale}>
        <a href={paths.section(section.slug)}>
          <Text of={section.name} />
        </a>
        {genre !== 'news' && <b className={styles.genre}>{words.genre[genre]}</b>}
      </p>
      {language !== locale && (
        <p className={styles.notice} lang={locale}>
          {words.notInYourLanguage(language)}
        </p>
      )}
      <h1 className={styles.headline}>{headline}</h1>
      {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
      <div className={styles.under} lang={language === locale ? undefined : locale}>
        <Byline article={article} readingMinutes={readingTime(bodyText(article.body), article.language)} />
        <div className={styles.actions}>
          <Translations article={article} />
          <SaveButton id={article.id} />
        </div>
      </div>
    </header>
  )
}
