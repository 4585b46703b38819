import { sitePaths } from '@news/contract'
import type { Locale, Section } from '@news/domain'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Assets, pageScripts } from '../assets.ts'
import { Frame } from '../components/Frame/Frame.tsx'
import { dictionaryFor } from '../i18n/dictionary.ts'
import { createPageClock } from '../page-clock.ts'
import { type PageContext, PageContextProvider, type Site } from '../page-context.ts'
import type { View } from '../view.ts'
import { bootScript } from './boot-script.ts'
import { CardDocument } from './CardDocument.tsx'
import { Document, stylesPlaceholder } from './Document.tsx'
import { pictureColors } from './picture-colors.ts'
import { contentSecurityPolicy, framableFields, securityFields } from './security-headers.ts'
import { speculationRules } from './speculation-rules.ts'

export interface RenderOptions {
  locale: Locale
  site: Site
  assets: Assets
  savesData: boolean
  /** The sections of the navigation; none when the API could not say. */
  sections: readonly Section[]
  /** Epoch milliseconds. */
  now: number
}

export interface RenderedPage {
  status: number
  html: string
  /** The fields that go with it, names and values in turn. */
  fields: readonly string[]
  /** Epoch milliseconds at which something that the page says of time becomes false. */
  nextChangeAt: number
}

/** Renders a page to one string with the styles it uses inside: no streaming, a page fits the first flight. */
export function renderPage(view: View, options: RenderOptions): RenderedPage {
  const { assets, sections, site } = options
  const page = createPageContext(options)
  const scripts = [pageScripts[0], ...(view.script ? [view.script] : [])].map(assets.scriptPath)
  const markup = renderToStaticMarkup(
    <PageContextProvider value={page}>
      {view.standsAlone ? (
        <CardDocument title={view.head.title}>{view.content}</CardDocument>
      ) : (
        <Document head={view.head} scripts={scripts}>
          <Frame view={view} sections={sections} />
        </Document>
      )}
    </PageContextProvider>,
  )
  const styles = assets.stylesFor(markup) + pictureColors(markup)
  return {
    status: view.status,
    html: `<!doctype html>${markup.replace(stylesPlaceholder, () => `<style>${styles}</style>`)}`,
    fields: [
      ...['Content-Type', 'text/html; charset=utf-8'],
      ...['Vary', 'Accept-Encoding, Save-Data'],
      ...(view.standsAlone ? framableFields(styles, site.url) : pageFields(styles, site.url)),
    ],
    nextChangeAt: page.clock.nextChangeAt(),
  }
}

function pageFields(styles: string, siteUrl: string): readonly string[] {
  const policy = contentSecurityPolicy({ styles, scripts: [bootScript, speculationRules] })
  return ['Content-Security-Policy', policy, ...securityFields(siteUrl)]
}

function createPageContext({ assets, locale, savesData, site, now }: RenderOptions): PageContext {
  return {
    locale,
    site,
    savesData,
    scriptPath: assets.scriptPath,
    paths: sitePaths(locale),
    words: dictionaryFor(locale),
    clock: createPageClock({ now, timeZone: site.timeZone, locale }),
  }
}
