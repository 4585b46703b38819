import type { Section } from '@news/domain'
import { pageScripts } from '../assets.ts'
import { Frame } from '../components/Frame/Frame.tsx'
import type { CompressionDictionary } from '../compression-dictionary/compression-dictionary.ts'
import { createPageClock, type PageClock } from '../page-clock.ts'
import type { View } from '../view.ts'
import { bootScript } from './boot-script.ts'
import { CardDocument } from './CardDocument.tsx'
import { Document } from './Document.tsx'
import { createDraft, fillIn } from './draft.ts'
import { type Day, type DrawOptions, renderAt, renderDraft } from './draw.tsx'
import { type Drawn, isOfThatDay } from './kept-parts.ts'
import type { Outline } from './outline.ts'
import { pictureColors } from './picture-colors.ts'
import { contentSecurityPolicy, framableFields, securityFields } from './security-headers.ts'
import { speculationFields } from './speculation-rules.ts'

export interface RenderOptions extends DrawOptions {
  /** The sections of the navigation; none when the API could not say. */
  sections: readonly Section[]
  /** What a browser may know of the page before it asks for it. */
  dictionary?: CompressionDictionary | undefined
}

export interface RenderedPage {
  status: number
  /** HTML in UTF-8. */
  text: Buffer
  /** The fields that go with it, names and values in turn. */
  fields: readonly string[]
  dictionary?: CompressionDictionary | undefined
  /** Epoch milliseconds at which something that the page says of time becomes false. */
  nextChangeAt: number
}

/**
 * A page, to be said at one moment after another (epoch milliseconds). Nothing but its words for time changes in the course
 * of a day: they are put into what was rendered before.
 */
export function createPage(view: View, options: RenderOptions): (now: number) => RenderedPage {
  const { status } = view
  const dictionary = view.standsAlone ? undefined : options.dictionary
  let drawn: DrawnPage | undefined
  const sayAt = (page: DrawnPage, clock: PageClock): RenderedPage | undefined => {
    const text = fillIn(page.pieces, clock)
    return text && { status, text, fields: page.fields, dictionary, nextChangeAt: clock.nextChangeAt() }
  }
  const drawAnew = (now: number): RenderedPage => {
    const clock = createClock(now, options)
    drawn = drawPage(view, options, { clock, from: now, until: clock.nextChangeAt() })
    return sayAt(drawn, clock) ?? { ...renderWhole(view, options, clock), dictionary }
  }
  return (now) =>
    (drawn && isOfThatDay(drawn, now) && sayAt(drawn, createClock(now, options))) || drawAnew(now)
}

interface DrawnPage extends Omit<Drawn, 'outline'> {
  fields: readonly string[]
}

function drawPage(view: View, options: RenderOptions, day: Day): DrawnPage {
  const draft = createDraft()
  const gap = draft.leaveGap()
  const { markup, outline } = renderDraft(toDocument(view, options, gap.mark), draft, day, options)
  const styles = stylesFor(outline, options)
  gap.fill([Buffer.from(styles)])
  const { from, until } = day
  return { pieces: draft.takeApart(doctype + markup), fields: fieldsOf(view, styles, options), from, until }
}

function renderWhole(view: View, options: RenderOptions, clock: PageClock): RenderedPage {
  const { outline } = renderAt(toDocument(view, options, ''), clock, options)
  const styles = stylesFor(outline, options)
  const { markup } = renderAt(toDocument(view, options, styles), clock, options)
  return {
    status: view.status,
    text: Buffer.from(doctype + markup),
    fields: fieldsOf(view, styles, options),
    nextChangeAt: clock.nextChangeAt(),
  }
}

const doctype = '<!doctype html>'

/** A page with the styles it uses inside: no streaming, a page fits the first flight. */
function toDocument(view: View, { assets, sections }: RenderOptions, styles: string) {
  const { content, head, script, standsAlone } = view
  if (standsAlone)
    return (
      <CardDocument title={head.title} styles={styles}>
        {content}
      </CardDocument>
    )
  const scripts = [pageScripts[0], ...(script ? [script] : [])].map(assets.scriptPath)
  return (
    <Document head={head} scripts={scripts} styles={styles}>
      <Frame view={view} sections={sections} />
    </Document>
  )
}

function stylesFor(outline: Outline, { assets }: RenderOptions): string {
  return assets.stylesFor(outline) + pictureColors(outline)
}

function fieldsOf({ standsAlone }: View, styles: string, { site }: RenderOptions): readonly string[] {
  return [
    ...['Content-Type', 'text/html; charset=utf-8'],
    ...['Vary', 'Accept-Encoding, Save-Data, Available-Dictionary'],
    ...(standsAlone ? framableFields(styles, site.url) : pageFields(styles, site.url)),
  ]
}

function pageFields(styles: string, siteUrl: string): readonly string[] {
  const policy = contentSecurityPolicy({ styles, scripts: [bootScript] })
  return ['Content-Security-Policy', policy, ...speculationFields, ...securityFields(siteUrl)]
}

function createClock(now: number, { locale, site }: RenderOptions): PageClock {
  return createPageClock({ now, timeZone: site.timeZone, locale })
}
