import type { Section } from '@news/domain'
import { dayFormat } from '../../i18n/day-format.ts'
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
    <header className={styles.masthead} id="masthead">
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
          <PageLink path={paths.partnerships()} name={words.partnerships} here={addresses[locale]} />
          <PageLink path={paths.search()} name={words.search.title} here={addresses[locale]} />
        </ul>
      </nav>
    </header>
  )
}

interface PageLinkProps {
  path: string
  name: string
  /** The path of the page that it stands on. */
  here: string
}

function PageLink({ path, name, here }: PageLinkProps) {
  return (
    <li>
      <a href={path} aria-current={here.startsWith(path) ? 'true' : undefined}>
        {name}
      </a>
    </li>
  )
}

function Today() {
  const { clock, locale, site } = usePage()
  return <p className={styles.today}>{dayFormat(locale, site.timeZone).format(clock.now, clock.now)}</p>
}
