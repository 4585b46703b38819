import { locales } from '@news/domain'
import { usePage } from '../../page-context.ts'
import type { Addresses } from '../../view.ts'
import styles from './LanguageSwitch.module.css'

/** The page in the other languages of the interface. */
export function LanguageSwitch({ addresses }: { addresses: Addresses }) {
  const { locale: current, words } = usePage()
  return (
    <nav aria-label={words.languageSwitch}>
      <ul className={styles.languages}>
        {locales.map((locale) => (
          <li key={locale}>
            <a href={addresses[locale]} lang={locale} aria-current={locale === current ? 'true' : undefined}>
              <span className={styles.short} aria-hidden="true">
                {abbreviations[locale]}
              </span>
              <span className={styles.name}>{words.languageNames[locale]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** For screens that have no room for the names. */
const abbreviations = { uk: 'Укр', de: 'De', en: 'En' }
