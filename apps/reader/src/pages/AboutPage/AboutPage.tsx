import { aboutAnchors } from '@news/contract'
import { Facts } from '../../components/Facts.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Prose } from '../../components/Prose.tsx'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'

/** Who the newsroom is and by which rules it works: the places that structured data point to. */
export function AboutPage() {
  const { locale, paths, site, words } = usePage()
  const { about, contact } = words
  const { publisher, editor, address, registration, funding } = site.imprint
  return (
    <Prose>
      <PageTitle>{about.title}</PageTitle>
      <p>{typeset(about.intro(site.name[locale]), locale)}</p>
      <section id={aboutAnchors.imprint}>
        <h2>{about.imprint}</h2>
        <Facts
          facts={[
            [about.publisher, publisher],
            [about.editor, editor],
            [about.address, address],
            [about.registration, registration],
            [about.funding, funding],
          ]}
          missing={about.notSaid}
        />
        <p>
          <a className={way.way} href={paths.contact()}>
            {contact.title}
          </a>
        </p>
      </section>
      <section id={aboutAnchors.principles}>
        <h2>{about.principles}</h2>
        <ul>
          {about.principlesText.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <section id={aboutAnchors.corrections}>
        <h2>{about.corrections}</h2>
        <p>{about.correctionsText}</p>
        <p>
          <a className={way.way} href={paths.corrections()}>
            {about.allCorrections}
          </a>
        </p>
      </section>
      <section>
        <h2>{about.privacy}</h2>
        <p>{about.privacyText}</p>
      </section>
    </Prose>
  )
}
