import type { Post, Section } from '@news/domain'
import { typography } from '@news/domain/text'
import { ListHeading } from '../../components/ListHeading.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { PostList } from '../../components/Post/PostList.tsx'
import { usePage } from '../../page-context.ts'
import { FoundPost } from './FoundPost.tsx'
import type { SearchAnswer } from './find-answer.ts'
import { type ChoiceNames, Narrowings } from './Narrowings.tsx'
import { NothingFound } from './NothingFound.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchForm } from './SearchForm.tsx'
import styles from './SearchPage.module.css'
import { Suggestions } from './Suggestions.tsx'
import { isNarrowed, type SearchChoices } from './search-choices.ts'

interface SearchPageProps {
  /** What was asked; empty when nothing was. */
  q: string
  choices: SearchChoices
  names: ChoiceNames
  sections: readonly Section[]
  answer: SearchAnswer | undefined
  /** What was published lately, where nothing was found. */
  latest: readonly Post[]
  next: string | undefined
  first: string | undefined
}

/** The question, and what was found; beside them, where there is room, what sorts and narrows it. */
export function SearchPage({ q, choices, names, sections, answer, latest, next, first }: SearchPageProps) {
  const { words } = usePage()
  const hasFilters = answer && (answer.found.total > 0 || isNarrowed(choices))
  return (
    <>
      <PageTitle>{words.search.title}</PageTitle>
      <SearchForm q={q} choices={choices} />
      <Narrowings q={q} choices={choices} names={names} />
      <div className={hasFilters ? styles.filtered : undefined}>
        {hasFilters && <SearchFilters q={q} choices={choices} sections={sections} />}
        <div>
          {answer && <Answer answer={answer} q={q} choices={choices} />}
          <Pagination next={next} first={first} />
          <div className={styles.latest}>
            <PostList heading={words.latestNews} posts={latest} />
          </div>
        </div>
      </div>
    </>
  )
}

interface AnswerProps {
  answer: SearchAnswer
  q: string
  choices: SearchChoices
}

function Answer({ answer, q, choices }: AnswerProps) {
  const { words } = usePage()
  const { found, isBegun, suggestions } = answer
  return (
    <section className={styles.found} aria-labelledby="found">
      <ListHeading id="found">{useHeading(answer, q)}</ListHeading>
      {(isBegun || found.total === 0) && <NothingFound answer={answer} q={q} choices={choices} />}
      {(isBegun || suggestions.length > 0) && <p>{words.search.begun}</p>}
      <Suggestions suggestions={suggestions} />
      <ol>
        {found.items.map((hit) => (
          <li key={hit.id}>
            <FoundPost hit={hit} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function useHeading({ found, isBegun }: SearchAnswer, q: string): string {
  const { locale, words } = usePage()
  const { search } = words
  // What was asked may hold quotation marks, within those of the sentence.
  if (isBegun || found.total === 0) return typography(search.nothing(q), locale)
  return found.isTotalExact ? search.found(found.total) : search.foundMore(found.total)
}
