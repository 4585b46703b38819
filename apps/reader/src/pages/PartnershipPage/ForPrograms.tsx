import { endpoints } from '@news/contract'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import styles from './ForPrograms.module.css'

/** For the page of the city hall, and for those who keep registers. */
export function ForPrograms({ slug }: { slug: string }) {
  const { paths, site, words } = usePage()
  const frame = `<iframe src="${site.url}${paths.partnershipCard(slug)}" width="360" height="320" style="border:0" title="${words.partnership.label}"></iframe>`
  const data = [
    ['JSON', endpoints.getPartnership],
    ['JSON-LD', endpoints.getPartnershipJsonLd],
    ['RGRE (CSV)', endpoints.exportRgreCsv],
    ['Wikidata', endpoints.getPartnershipWikidata],
  ] as const
  return (
    <section className={styles.programs}>
      <details>
        <summary>{words.partnership.embed}</summary>
        <p>{words.partnership.embedHint}</p>
        <pre>{frame}</pre>
        <p>
          <a className={way.way} href={paths.partnershipCard(slug)}>
            {words.partnership.embed}
          </a>
        </p>
      </details>
      <details>
        <summary>{words.partnership.data}</summary>
        <ul>
          {data.map(([name, { path }]) => (
            <li key={name}>
              <a href={path.replace('{slug}', slug)}>{name}</a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
