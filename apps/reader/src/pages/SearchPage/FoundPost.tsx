import { type SearchHit, sitePaths } from '@news/contract'
import { locales } from '@news/domain'
import beside from '../../components/Post/Beside.module.css'
import { CardPicture } from '../../components/Post/CardPicture.tsx'
import { PostMeta } from '../../components/Post/PostMeta.tsx'
import target from '../../components/Post/WholeTarget.module.css'
import { languageName } from '../../i18n/language-names.ts'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import styles from './FoundPost.module.css'
import { Marked } from './Marked.tsx'
import { textFragment } from './text-fragment.ts'

/** An article that was found, with the words that were asked for marked. */
export function FoundPost({ hit }: { hit: SearchHit }) {
  const { alsoIn, headline, headlineMatches, language, slug, snippet } = hit
  const { paths } = usePage()
  const foreign = useForeignLanguage(language)
  return (
    <article className={`${target.whole} ${beside.beside} ${styles.hit}`}>
      <h3 lang={foreign}>
        <a href={paths.article(slug) + textFragment(snippet)}>
          <Marked text={headline} matches={headlineMatches} language={language} />
        </a>
      </h3>
      <p lang={foreign}>
        <Marked {...snippet} language={language} />
      </p>
      <div>
        <PostMeta post={hit} />
        <AlsoFound versions={alsoIn} />
      </div>
      <CardPicture post={hit} sizes="(min-width: 48rem) 11rem, 6rem" />
    </article>
  )
}

/** The versions in other languages that were found as well, each offered in its own. */
function AlsoFound({ versions }: { versions: SearchHit['alsoIn'] }) {
  const { locale: current, words } = usePage()
  if (versions.length === 0) return null
  return (
    <ul className={styles.also} aria-label={words.alsoIn}>
      {versions.map(({ language, slug }) => {
        const locale = locales.find((one) => one === language)
        return (
          <li key={slug}>
            <a href={sitePaths(locale ?? current).article(slug)} lang={language} hrefLang={language}>
              {locale ? words.readIn[locale] : languageName(language, current)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
