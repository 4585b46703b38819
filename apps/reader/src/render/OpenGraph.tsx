import { type Locale, locales } from '@news/domain'
import { cardFile, cardSize, siteCard } from '../cards/card.ts'
import { cardPaths } from '../cards/card-paths.ts'
import { usePage } from '../page-context.ts'
import type { Head } from '../view.ts'

/** What messengers and social networks show of a link (Open Graph, ogp.me). */
export function OpenGraph({ head, canonical }: { head: Head; canonical: string }) {
  const { locale, site } = usePage()
  const { card, dateModified, datePublished, description, kind = 'website' } = head
  return (
    <>
      <meta property="og:type" content={kind} />
      <meta property="og:title" content={head.title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.url + canonical} />
      <meta property="og:site_name" content={site.name[locale]} />
      <meta property="og:locale" content={openGraphLocale[locale]} />
      {otherLocales(head, locale).map((other) => (
        <meta key={other} property="og:locale:alternate" content={openGraphLocale[other]} />
      ))}
      <meta
        property="og:image"
        content={site.url + (card ?? cardPaths.site(locale, cardFile(siteCard({ locale, site }))))}
      />
      <meta property="og:image:width" content={`${cardSize.width}`} />
      <meta property="og:image:height" content={`${cardSize.height}`} />
      <meta property="og:image:alt" content={head.title} />
      <meta name="twitter:card" content="summary_large_image" />
      {datePublished && <meta property="article:published_time" content={datePublished} />}
      {dateModified && <meta property="article:modified_time" content={dateModified} />}
    </>
  )
}

/** The other languages of the interface in which the same content is published. */
function otherLocales({ alternates = {} }: Head, locale: Locale): Locale[] {
  return locales.filter((other) => other !== locale && other in alternates)
}

const openGraphLocale = { uk: 'uk_UA', de: 'de_DE', en: 'en_GB' } satisfies Record<Locale, string>
