import { type SearchHit, sitePaths } from '@news/contract'
import { locales } from '@news/domain'
import { PostMeta } from '../../components/Post/PostMeta.tsx'
import target from '../../components/Post/WholeTarget.module.css'
import { languageName } from '../../i18n/language-names.ts'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import styles from './SearchPage.module.css'
import { textFragment } from './text-fragment.ts'

/** An article that was found, with the words that were asked for marked. */
export function FoundPost({ hit }: { hit: SearchHit }) {
  const { alsoIn, headline, headlineMatches, slug, snippet } = hit
  const { paths } = usePage()
  const foreign = useForeignLanguage(hit.language)
  return (
    <article className={`${target.whole} ${styles.hit}`}>
      <h3 lang={foreign}>
        <a href={paths.article(slug) + textFragment(snippet)}>
          <Marked text={headline} matches={headlineMatches} />
        </a>
      </h3>
      <p lang={foreign}>
        <Marked {...snippet} />
      </p>
      <PostMeta post={hit} />
      <AlsoFound versions={alsoIn} />
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

function Marked({ text, matches }: SearchHit['snippet']) {
  const ends = [0, ...matches.map(([, end]) => end)]
  return (
    <>
      {matches.map(([start, end], i) => [
        text.slice(ends[i], start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(ends.at(-1))}
    </>
  )
}
