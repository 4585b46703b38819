import { searchOrders } from '@news/contract'
import { locales } from '@news/domain'
import { languageName } from '../../i18n/language-names.ts'
import { usePage } from '../../page-context.ts'
import styles from './SearchPage.module.css'
import { type SearchChoices, searchPath } from './search-choices.ts'

interface SearchFiltersProps {
  q: string
  choices: SearchChoices
}

/** Links that sort and narrow what was found. */
export function SearchFilters({ q, choices }: SearchFiltersProps) {
  const { locale, words } = usePage()
  const { order = 'relevance', language } = choices
  return (
    <nav className={styles.filters} aria-label={words.search.filters}>
      <ul>
        {searchOrders.map((one) => (
          <Choice
            key={one}
            {...{ q, name: words.search.orders[one] }}
            isChosen={one === order}
            choices={{ ...choices, order: one }}
          />
        ))}
      </ul>
      <ul>
        <Choice
          {...{ q, name: words.search.anyLanguage }}
          isChosen={language === undefined}
          choices={{ ...choices, language: undefined }}
        />
        {locales.map((one) => (
          <Choice
            key={one}
            {...{ q, name: languageName(one, locale) }}
            isChosen={one === language}
            choices={{ ...choices, language: one }}
          />
        ))}
      </ul>
    </nav>
  )
}

interface ChoiceProps extends SearchFiltersProps {
  name: string
  isChosen: boolean
}

function Choice({ q, name, isChosen, choices }: ChoiceProps) {
  const { paths } = usePage()
  return (
    <li>
      <a href={searchPath(paths, q, choices)} aria-current={isChosen ? 'true' : undefined} rel="nofollow">
        {name}
      </a>
    </li>
  )
}
