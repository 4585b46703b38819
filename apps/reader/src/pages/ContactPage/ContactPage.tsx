import { Columns } from '../../components/Columns.tsx'
import { Facts } from '../../components/Facts.tsx'
import { HowWeCorrect } from '../../components/HowWeCorrect.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Prose } from '../../components/Prose.tsx'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'

/** How to reach the newsroom; beside it, what it does about mistakes. */
export function ContactPage() {
  const { paths, words } = usePage()
  const { about, contact } = words
  return (
    <>
      <PageTitle>{contact.title}</PageTitle>
      <Columns
        main={<Ways />}
        side={
          <HowWeCorrect>
            <p>
              <a className={way.way} href={paths.corrections()}>
                {about.allCorrections}
              </a>
              <a className={way.way} href={paths.about()}>
                {about.title}
              </a>
            </p>
          </HowWeCorrect>
        }
      />
    </>
  )
}

function Ways() {
  const { site, words } = usePage()
  const { contact } = words
  const { address, email, phone } = site.imprint
  return (
    <Prose>
      <p>{contact.text}</p>
      <Facts
        facts={[
          [contact.email, email && <a href={`mailto:${email}`}>{email}</a>],
          [contact.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
          [contact.address, address],
        ]}
        missing={contact.notSaid}
      />
    </Prose>
  )
}
