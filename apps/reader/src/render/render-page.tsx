import { sitePaths } from '@news/contract'
import type { Locale, Section } from '@news/domain'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Assets, pageScripts } from '../assets.ts'
import { Frame } from '../components/Frame/Frame.tsx'
import { dictionaryFor } from '../i18n/dictionary.ts'
import { createPageClock, type PageClock } from '../page-clock.ts'
import { type PageContext, PageContextProvider, type Site } from '../page-context.ts'
import type { View } from '../view.ts'
import { type Form, leaveBlanks } from './blanks.ts'
import { bootScript } from './boot-script.ts'
import { CardDocument } from './CardDocument.tsx'
import { Document, stylesPlaceholder } from './Document.tsx'
import { pictureColors } from './picture-colors.ts'
import { contentSecurityPolicy, framableFields, securityFields } from './security-headers.ts'
import { speculationFields } from './speculation-rules.ts'

export interface RenderOptions {
  locale: Locale
  site: Site
  assets: Assets
  savesData: boolean
  /** The sections of the navigation; none when the API could not say. */
  sections: readonly Section[]
}

export interface RenderedPage {
  status: number
  /** HTML in UTF-8. */
  text: Buffer
  /** The fields that go with it, names and values in turn. */
  fields: readonly string[]
  /** Epoch milliseconds at which something that the page says of time becomes false. */
  nextChangeAt: number
}

/**
 * A page, to be said at one moment after another (epoch milliseconds). Nothing but its words for time changes in the course
 * of a day: they are put into what was rendered before.
 */
export function createPage(view: View, options: RenderOptions): (now: number) => RenderedPage {
  const { status } = view
  let drawn: DrawnPage | undefined
  const fillIn = ({ form, fields }: DrawnPage, clock: PageClock): RenderedPage | undefined => {
    const text = form.fillIn(clock)
    return text && { status, text, fields, nextChangeAt: clock.nextChangeAt() }
  }
  const drawAnew = (now: number): RenderedPage => {
    const clock = createClock(now, options)
    drawn = drawPage(view, options, clock)
    return fillIn(drawn, clock) ?? renderWhole(view, options, clock)
  }
  return (now) => {
    const isOfThatDay = drawn && now >= drawn.from && now < drawn.until
    return (isOfThatDay && drawn && fillIn(drawn, createClock(now, options))) || drawAnew(now)
  }
}

/** A page without its words for time. */
interface DrawnPage {
  form: Form
  fields: readonly string[]
  /** Epoch milliseconds between which it is the same page. */
  from: number
  until: number
}

function drawPage(view: View, options: RenderOptions, day: PageClock): DrawnPage {
  const until = day.nextChangeAt()
  const { clock, toForm } = leaveBlanks(day)
  const { html, fields } = renderPage(view, options, clock)
  return { form: toForm(html), fields, from: day.now, until }
}

function renderWhole(view: View, options: RenderOptions, clock: PageClock): RenderedPage {
  const { html, fields } = renderPage(view, options, clock)
  return { status: view.status, text: Buffer.from(html), fields, nextChangeAt: clock.nextChangeAt() }
}

/** Renders a page to one string with the styles it uses inside: no streaming, a page fits the first flight. */
function renderPage(
  view: View,
  options: RenderOptions,
  clock: PageClock,
): { html: string; fields: readonly string[] } {
  const { assets, sections, site } = options
  const page = createPageContext(options, clock)
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
    html: `<!doctype html>${markup.replace(stylesPlaceholder, () => `<style>${styles}</style>`)}`,
    fields: [
      ...['Content-Type', 'text/html; charset=utf-8'],
      ...['Vary', 'Accept-Encoding, Save-Data'],
      ...(view.standsAlone ? framableFields(styles, site.url) : pageFields(styles, site.url)),
    ],
  }
}

function pageFields(styles: string, siteUrl: string): readonly string[] {
  const policy = contentSecurityPolicy({ styles, scripts: [bootScript] })
  return ['Content-Security-Policy', policy, ...speculationFields, ...securityFields(siteUrl)]
}

function createPageContext(
  { assets, locale, savesData, site }: RenderOptions,
  clock: PageClock,
): PageContext {
  return {
    locale,
    site,
    savesData,
    scriptPath: assets.scriptPath,
    paths: sitePaths(locale),
    words: dictionaryFor(locale),
    clock,
  }
}

function createClock(now: number, { locale, site }: RenderOptions): PageClock {
  return createPageClock({ now, timeZone: site.timeZone, locale })
}
