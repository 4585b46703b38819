import { serializeJsonLd } from '@news/domain'
import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import { paper } from '../paper.ts'
import type { Head } from '../view.ts'
import { webAppPaths } from '../web-app/manifest.ts'
import { bootScript } from './boot-script.ts'
import { OpenGraph } from './OpenGraph.tsx'

interface DocumentProps {
  head: Head
  scripts: readonly string[]
  /** What stands for the styles of the page, which are known once it is rendered. */
  styles: string
  children: ReactNode
}

/** Signs that steer the direction of text (UAX 9): one that is never ended would turn around what follows in a title. */
const steering = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * The whole document around a page. On a slow phone Chromium stops parsing behind the head, because that took its 10 ms, and
 * paints a page with nothing in it: it is told to paint no earlier than there is something.
 */
export function Document({ head, scripts, styles, children }: DocumentProps) {
  const { locale, site, words } = usePage()
  const name = site.name[locale]
  const title = head.title === name ? name : `${head.title.replace(steering, '')} ${words.dash} ${name}`
  return (
    <html lang={locale} data-zone={site.timeZone}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="expect" href="#masthead" blocking="render" />
        <script>{bootScript}</script>
        <style>{styles}</style>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={paper.light} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper.dark} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {head.isInstallable && <link rel="manifest" href={webAppPaths.manifest(locale)} />}
        <SearchTags head={head} />
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}

/** What search engines and messengers read. */
function SearchTags({ head }: { head: Head }) {
  const { locale, site } = usePage()
  const { canonical, description, structuredData } = head
  if (!canonical) return <meta name="robots" content="noindex" />
  return (
    <>
      {description && <meta name="description" content={description} />}
      <link rel="canonical" href={site.url + canonical} />
      {Object.entries(head.alternates ?? {}).map(([language, path]) => (
        <link key={language} rel="alternate" hrefLang={language} href={`${site.url}${path}`} />
      ))}
      {head.feed && (
        <link rel="alternate" type="application/rss+xml" title={site.name[locale]} href={head.feed} />
      )}
      {head.next && <link rel="next" href={head.next} />}
      <OpenGraph head={head} canonical={canonical} />
      {structuredData && <script type="application/ld+json">{serializeJsonLd(structuredData)}</script>}
    </>
  )
}
