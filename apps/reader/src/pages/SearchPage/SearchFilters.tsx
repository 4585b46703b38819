import { searchOrders, searchPeriods } from '@news/contract'
import { locales, type Section } from '@news/domain'
import type { ReactNode } from 'react'
import { LinkRow } from '../../components/LinkRow.tsx'
import { Text } from '../../components/Text.tsx'
import { languageName } from '../../i18n/language-names.ts'
import { usePage } from '../../page-context.ts'
import styles from './SearchFilters.module.css'
import { type SearchChoices, searchPath } from './search-choices.ts'

interface SearchFiltersProps {
  q: string
  choices: SearchChoices
  sections: readonly Section[]
}

/** Links that sort and narrow what was found: each leads to a page of its own. */
export function SearchFilters({ q, choices, sections }: SearchFiltersProps) {
  const { locale, words } = usePage()
  const { anyTime, anyLanguage, anywhere, orders, periods, by } = words.search
  const row = { q, choices }
  return (
    <nav className={styles.filters} aria-label={words.search.filters}>
      <details>
        <summary>{words.search.filters}</summary>
        <Row
          {...row}
          name="order"
          first="relevance"
          label={by.order}
          options={searchOrders}
          wordOf={(order) => orders[order]}
        />
        <Row
          {...row}
          name="section"
          any={anywhere}
          label={by.section}
          options={sections.map(({ slug }) => slug)}
          wordOf={(slug) => <SectionName of={sections.find((section) => section.slug === slug)} />}
        />
        <Row
          {...row}
          name="within"
          any={anyTime}
          label={by.within}
          options={searchPeriods}
          wordOf={(period) => periods[period]}
        />
        <Row
          {...row}
          name="language"
          any={anyLanguage}
          label={by.language}
          options={locales}
          wordOf={(one) => languageName(one, locale)}
        />
      </details>
    </nav>
  )
}

function SectionName({ of: section }: { of: Section | undefined }) {
  return section ? <Text of={section.name} /> : null
}

interface RowProps<Option extends string> extends Pick<SearchFiltersProps, 'q' | 'choices'> {
  name: 'order' | 'section' | 'within' | 'language'
  label: string
  /** The option that is chosen where none is. */
  first?: Option
  /** The name of having no choice. */
  any?: string
  options: readonly Option[]
  wordOf: (option: Option) => ReactNode
}

function Row<Option extends string>({
  q,
  choices,
  name,
  label,
  first,
  any,
  options,
  wordOf,
}: RowProps<Option>) {
  const { paths } = usePage()
  const chosen = choices[name] ?? first
  const link = (option: Option | undefined, word: ReactNode) => (
    <li key={option ?? ''}>
      <a
        href={searchPath(paths, q, { ...choices, [name]: option })}
        aria-current={chosen === option ? 'true' : undefined}
        rel="nofollow"
      >
        {word}
      </a>
    </li>
  )
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{label}</span>
      <LinkRow label={label}>
        {any !== undefined && link(undefined, any)}
        {options.map((option) => link(option, wordOf(option)))}
      </LinkRow>
    </div>
  )
}
