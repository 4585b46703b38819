import { type SearchPage as Found, maxQueryLength } from '@news/contract'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { usePage } from '../../page-context.ts'
import { FoundPost } from './FoundPost.tsx'
import styles from './SearchPage.module.css'

interface SearchPageProps {
  /** What was asked; empty when nothing was. */
  q: string
  found: Found | undefined
  next: string | undefined
  first: string | undefined
}

/** A form that works without JavaScript, and what was found. */
export function SearchPage({ q, found, next, first }: SearchPageProps) {
  const { paths, words } = usePage()
  return (
    <>
      <PageTitle>{words.search.title}</PageTitle>
      <search>
        <form className={styles.form} action={paths.search()}>
          <label htmlFor="q">{words.search.label}</label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            maxLength={maxQueryLength}
            required
            autoComplete="off"
            aria-describedby="hint"
          />
          <button type="submit">{words.search.submit}</button>
          <p id="hint">{words.search.hint}</p>
        </form>
      </search>
      {found && (
        <section className={styles.found} aria-labelledby="found">
          <h2 id="found">{found.total === 0 ? words.search.nothing(q) : words.search.found(found.total)}</h2>
          {found.total === 0 && <p>{words.search.tryAgain}</p>}
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
    </>
  )
}
