import type { SearchHit } from '@news/contract'
import { PostMeta } from '../../components/Post/PostMeta.tsx'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import styles from './SearchPage.module.css'

/** An article that was found, with the words that were asked for marked. */
export function FoundPost({ hit }: { hit: SearchHit }) {
  const { headline, headlineMatches, slug, snippet } = hit
  const foreign = useForeignLanguage(hit.language)
  return (
    <article className={styles.hit}>
      <h3 lang={foreign}>
        <a href={usePage().paths.article(slug)}>
          <Marked text={headline} matches={headlineMatches} />
        </a>
      </h3>
      <p lang={foreign}>
        <Marked {...snippet} />
      </p>
      <PostMeta post={hit} />
    </article>
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
