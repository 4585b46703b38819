import { type LocalizedText, textIn } from '@news/domain'
import { languageName } from '../../i18n/language-names.ts'
import { usePage } from '../../page-context.ts'
import styles from './Narrowings.module.css'
import { type Narrowing, narrowings, type SearchChoices, searchPath } from './search-choices.ts'

/** The names of what a search is narrowed to, where its address has only a slug. */
export type ChoiceNames = Partial<Record<Narrowing, LocalizedText | undefined>>

interface NarrowingsProps {
  q: string
  choices: SearchChoices
  names: ChoiceNames
}

/** What the search is narrowed to; each can be taken away. */
export function Narrowings({ q, choices, names }: NarrowingsProps) {
  const { locale, paths, words } = usePage()
  const { by, only, periods, remove } = words.search
  const wordOf = (name: Narrowing): string => {
    if (name === 'within' && choices.within) return periods[choices.within]
    if (name === 'language' && choices.language) return languageName(choices.language, locale)
    const named = names[name]
    return named ? textIn(named, locale).text : (choices[name] ?? '')
  }
  const chosen = narrowings.filter((name) => choices[name] !== undefined)
  if (chosen.length === 0) return null
  return (
    <ul className={styles.narrowings} aria-label={only}>
      {chosen.map((name) => (
        <li key={name}>
          <a
            href={searchPath(paths, q, { ...choices, [name]: undefined })}
            rel="nofollow"
            aria-label={remove(by[name], wordOf(name))}
          >
            <span>{by[name]}:</span> {wordOf(name)} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
