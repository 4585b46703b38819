import type { SitePaths } from '@news/contract'
import type { Section } from '@news/domain'
import type { ReactNode } from 'react'
import { dayFormat } from '../../i18n/day-format.ts'
import { usePage } from '../../page-context.ts'
import type { Addresses } from '../../view.ts'
import { KeptPart } from '../KeptPart.tsx'
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
        <Navigation sections={sections} current={current} ownPage={ownPageAt(addresses[locale], paths)} />
      </nav>
    </header>
  )
}

/** Pages that have their link beside the sections. */
type OwnPage = 'partnerships' | 'search'

function ownPageAt(path: string, paths: SitePaths): OwnPage | undefined {
  if (path.startsWith(paths.partnerships())) return 'partnerships'
  return path.startsWith(paths.search()) ? 'search' : undefined
}

interface NavigationProps {
  sections: readonly Section[]
  /** The slug of the section that the page is in. */
  current: string | undefined
  /** What else it is, or a part of. */
  ownPage: OwnPage | undefined
}

function Navigation({ sections, current, ownPage }: NavigationProps) {
  const { paths, words } = usePage()
  return (
    <KeptPart of={sections} name={`navigation in ${current}, at ${ownPage}`}>
      <ul>
        {sections.map(({ slug, name }) => (
          <NavigationLink key={slug} path={paths.section(slug)} isCurrent={slug === current}>
            <Text of={name} />
          </NavigationLink>
        ))}
        <NavigationLink path={paths.partnerships()} isCurrent={ownPage === 'partnerships'}>
          {words.partnerships}
        </NavigationLink>
        <NavigationLink path={paths.search()} isCurrent={ownPage === 'search'}>
          {words.search.title}
        </NavigationLink>
      </ul>
    </KeptPart>
  )
}

interface NavigationLinkProps {
  path: string
  isCurrent: boolean
  children: ReactNode
}

function NavigationLink({ path, isCurrent, children }: NavigationLinkProps) {
  return (
    <li>
      <a href={path} aria-current={isCurrent ? 'true' : undefined}>
        {children}
      </a>
    </li>
  )
}

function Today() {
  const { clock, locale, site } = usePage()
  return <p className={styles.today}>{dayFormat(locale, site.timeZone).format(clock.now, clock.now)}</p>
}
