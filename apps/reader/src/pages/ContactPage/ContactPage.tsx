import { Facts } from '../../components/Facts.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Prose } from '../../components/Prose.tsx'
import { usePage } from '../../page-context.ts'

/** How to reach the newsroom. */
export function ContactPage() {
  const { paths, site, words } = usePage()
  const { about, contact } = words
  const { address, email, phone } = site.imprint
  return (
    <Prose>
      <PageTitle>{contact.title}</PageTitle>
      <p>{contact.text}</p>
      <Facts
        facts={[
          [contact.email, email && <a href={`mailto:${email}`}>{email}</a>],
          [contact.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
          [contact.address, address],
        ]}
        missing={contact.notSaid}
      />
      <p>
        <a href={paths.about()}>{about.title}</a>
      </p>
    </Prose>
  )
}
