import type { SearchPage as Found } from '@news/contract'
import type { Post, Section } from '@news/domain'
import { ListHeading } from '../../components/ListHeading.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { PostList } from '../../components/Post/PostList.tsx'
import { usePage } from '../../page-context.ts'
import { FoundPost } from './FoundPost.tsx'
import { type ChoiceNames, Narrowings } from './Narrowings.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchForm } from './SearchForm.tsx'
import styles from './SearchPage.module.css'
import { isNarrowed, type SearchChoices, searchPath } from './search-choices.ts'

interface SearchPageProps {
  /** What was asked; empty when nothing was. */
  q: string
  choices: SearchChoices
  names: ChoiceNames
  sections: readonly Section[]
  found: Found | undefined
  /** What was published lately, where nothing was found. */
  latest: readonly Post[]
  next: string | undefined
  first: string | undefined
}

/** The question, and what was found. */
export function SearchPage({ q, choices, names, sections, found, latest, next, first }: SearchPageProps) {
  const { words } = usePage()
  const narrowed = isNarrowed(choices)
  return (
    <>
      <PageTitle>{words.search.title}</PageTitle>
      <SearchForm q={q} choices={choices} />
      <Narrowings q={q} choices={choices} names={names} />
      {found && (found.total > 0 || narrowed) && (
        <SearchFilters q={q} choices={choices} sections={sections} />
      )}
      {found && (
        <section className={styles.found} aria-labelledby="found">
          <ListHeading id="found">{heading(found, q, words.search)}</ListHeading>
          {found.total === 0 && <NothingFound q={q} didYouMean={found.didYouMean} isNarrowed={narrowed} />}
          <ol>
            {found.items.map((hit) => (
              <li key={hit.id}>
                <FoundPost hit={hit} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Pagination next={next} first={first} />
      <div className={styles.latest}>
        <PostList heading={words.latestNews} posts={latest} />
      </div>
    </>
  )
}

function heading(found: Found, q: string, words: ReturnType<typeof usePage>['words']['search']): string {
  if (found.total === 0) return words.nothing(q)
  return found.isTotalExact ? words.found(found.total) : words.foundMore(found.total)
}

interface NothingFoundProps extends Pick<Found, 'didYouMean'> {
  q: string
  isNarrowed: boolean
}

/** What may help: the word that was meant, the whole newspaper instead of a part, other words. */
function NothingFound({ q, didYouMean, isNarrowed: narrowed }: NothingFoundProps) {
  const { paths, words } = usePage()
  return (
    <>
      {didYouMean !== null && (
        <p>
          {words.search.didYouMean}{' '}
          <a href={searchPath(paths, didYouMean, {})}>
            <strong>{didYouMean}</strong>
          </a>
        </p>
      )}
      {narrowed && (
        <p>
          <a href={searchPath(paths, q, {})}>{words.search.everywhere}</a>
        </p>
      )}
      <p>{words.search.tryAgain}</p>
    </>
  )
}
