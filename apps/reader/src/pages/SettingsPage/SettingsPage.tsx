import { locales } from '@news/domain'
import { LinkRow } from '../../components/LinkRow.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Prose } from '../../components/Prose.tsx'
import { usePage } from '../../page-context.ts'
import type { Addresses } from '../../view.ts'
import { Choice } from './Choice.tsx'
import styles from './SettingsPage.module.css'

/** What a reader may set. The form appears once `enhancers/settings.ts` has given it something to do. */
export function SettingsPage({ addresses }: { addresses: Addresses }) {
  const { locale: current, words } = usePage()
  const { settings } = words
  return (
    <>
      <Prose>
        <PageTitle>{settings.title}</PageTitle>
        <p>{settings.text}</p>
        <noscript>
          <p>{settings.needsScript}</p>
        </noscript>
        <p data-failure hidden>
          {words.kept.noRoom}
        </p>
      </Prose>
      <div className={styles.settings}>
        <form className={styles.form} data-settings hidden>
          <Choice name="theme" legend={settings.theme} options={settings.themes} chosen="system" />
          <Choice name="size" legend={settings.size} options={settings.sizes} chosen="m" />
          <fieldset>
            <legend>{settings.saver}</legend>
            <label>
              <input type="checkbox" name="images" value="off" /> {settings.saverOn}
            </label>
          </fieldset>
        </form>
        <section className={styles.language}>
          <h2>{settings.language}</h2>
          <LinkRow>
            {locales.map((locale) => (
              <li key={locale}>
                <a
                  href={addresses[locale]}
                  lang={locale}
                  aria-current={locale === current ? 'true' : undefined}
                >
                  {words.languageNames[locale]}
                </a>
              </li>
            ))}
          </LinkRow>
        </section>
      </div>
    </>
  )
}
