import type { Section } from '@news/domain'
import { usePage } from '../../page-context.ts'
import type { Addresses } from '../../view.ts'
import { Text } from '../Text.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './Masthead.module.css'
import { ThemeSwitch } from './ThemeSwitch.tsx'

interface MastheadProps {
  addresses: Addresses
  sections: readonly Section[]
  /** The slug of the section that the page is in. */
  current: string | undefined
}

/** The nameplate, today's date, the languages and the sections. */
export function Masthead({ addresses, sections, current }: MastheadProps) {
  const { locale, paths, site, words } = usePage()
  return (
    <header className={styles.masthead}>
      <div className={styles.plate}>
        <a className={styles.name} href={paths.front()}>
          <img src="/icon.svg" alt="" width="32" height="32" fetchPriority="low" />
          {site.name[locale]}
        </a>
        <Today />
        <div className={styles.tools}>
          <LanguageSwitch addresses={addresses} />
          <ThemeSwitch />
        </div>
      </div>
      <nav className={styles.nav} aria-label={words.mainNavigation}>
        <ul>
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={paths.section(slug)} aria-current={slug === current ? 'true' : undefined}>
                <Text of={name} />
              </a>
            </li>
          ))}
          <li>
            <a
              href={paths.partnerships()}
              aria-current={addresses[locale].startsWith(paths.partnerships()) ? 'true' : undefined}
            >
              {words.partnerships}
            </a>
          </li>
          <li>
            <a href={paths.search()}>{words.search.title}</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}

function Today() {
  const { clock, locale, site } = usePage()
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: site.timeZone })
  const [first = '', ...others] = date.format(clock.now)
  return <p className={styles.today}>{first.toLocaleUpperCase(locale) + others.join('')}</p>
}
