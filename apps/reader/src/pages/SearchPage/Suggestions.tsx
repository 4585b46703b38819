import type { Suggestion } from '@news/contract'
import { LinkRow } from '../../components/LinkRow.tsx'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import { Marked } from './Marked.tsx'
import styles from './Suggestions.module.css'

/** What begins as was asked: each leads to where it is told of. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const { words } = usePage()
  if (suggestions.length === 0) return null
  return (
    <div className={styles.suggestions}>
      <LinkRow label={words.search.suggestions}>
        {suggestions.map((suggestion) => (
          <li key={`${suggestion.kind} ${suggestion.slug}`}>
            <SuggestionLink suggestion={suggestion} />
          </li>
        ))}
      </LinkRow>
    </div>
  )
}

function SuggestionLink({ suggestion }: { suggestion: Suggestion }) {
  const { kind, slug, text, language, matches } = suggestion
  const { locale, paths, words } = usePage()
  const path = kind === 'municipality' ? paths.search(text) : paths[kind](slug)
  return (
    <a href={path} lang={useForeignLanguage(language ?? locale)}>
      <Marked text={text} matches={matches} language={language ?? locale} />
      {kind !== 'article' && <small>{words.search.kinds[kind]}</small>}
    </a>
  )
}
