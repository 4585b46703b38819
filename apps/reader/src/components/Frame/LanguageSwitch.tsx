import { locales } from '@news/domain'
import { usePage } from '../../page-context.ts'
import type { Addresses } from '../../view.ts'
import { LinkRow } from '../LinkRow.tsx'
import styles from './LanguageSwitch.module.css'

/** The page in the other languages of the interface. */
export function LanguageSwitch({ addresses }: { addresses: Addresses }) {
  const { locale: current, words } = usePage()
  return (
    <nav className={styles.languages} aria-label={words.languageSwitch}>
      <LinkRow>
        {locales.map((locale) => (
          <li key={locale} className={locale === current ? styles.current : undefined}>
            <a href={addresses[locale]} lang={locale} aria-current={locale === current ? 'true' : undefined}>
              {words.languageNames[locale]}
            </a>
          </li>
        ))}
      </LinkRow>
    </nav>
  )
}
