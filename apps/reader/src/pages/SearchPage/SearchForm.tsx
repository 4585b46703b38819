import { maxQueryLength } from '@news/contract'
import field from '../../components/TextField.module.css'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { usePage } from '../../page-context.ts'
import styles from './SearchForm.module.css'
import { givenChoices, type SearchChoices } from './search-choices.ts'

/**
 * A form that works without JavaScript; with it, what begins as was typed is offered below. What the search is narrowed to
 * stays so for the next question.
 */
export function SearchForm({ q, choices }: { q: string; choices: SearchChoices }) {
  const { locale, paths, words } = usePage()
  const targets = {
    article: paths.article(':slug'),
    tag: paths.tag(':slug'),
    author: paths.author(':slug'),
    municipality: decodeURIComponent(paths.search(':text')),
  }
  return (
    <search>
      <form className={styles.form} action={paths.search()}>
        <label className={field.note} htmlFor="q">
          {words.search.label}
        </label>
        <div
          className={styles.field}
          data-suggest={locale}
          data-targets={JSON.stringify(targets)}
          data-kinds={JSON.stringify(words.search.kinds)}
        >
          <input
            className={field.field}
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            maxLength={maxQueryLength}
            required
            autoComplete="off"
            aria-describedby="hint"
          />
          <div className={styles.list} id="suggestions" hidden />
          <VisuallyHidden>
            <output data-label={words.search.suggestions} />
          </VisuallyHidden>
        </div>
        {givenChoices(choices).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className={field.field} type="submit">
          {words.search.submit}
        </button>
        <p className={field.note} id="hint">
          {words.search.hint}
        </p>
      </form>
    </search>
  )
}
