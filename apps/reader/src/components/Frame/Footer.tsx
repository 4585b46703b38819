import { machinePaths } from '@news/contract'
import { usePage } from '../../page-context.ts'
import { KeptPart } from '../KeptPart.tsx'
import { LinkRow } from '../LinkRow.tsx'
import styles from './Footer.module.css'

/** The foot of every page: who we are and what else there is. */
export function Footer() {
  return (
    <KeptPart of={usePage().words} name="footer">
      <FooterOfAll />
    </KeptPart>
  )
}

function FooterOfAll() {
  const { locale, paths, words } = usePage()
  const links = [
    [paths.about(), words.about.title],
    [paths.contact(), words.contact.title],
    [paths.corrections(), words.corrections],
    [paths.saved(), words.kept.saved.title],
    [paths.settings(), words.settings.title],
    [`${machinePaths.rss}?language=${locale}`, words.feed],
    [machinePaths.reference, words.apiDocs],
  ] as const
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <LinkRow>
          {links.map(([path, name]) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </LinkRow>
      </div>
    </footer>
  )
}
