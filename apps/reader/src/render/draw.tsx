import { sitePaths } from '@news/contract'
import type { Locale } from '@news/domain'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Assets } from '../assets.ts'
import type { KeptPartProps } from '../components/KeptPart.tsx'
import { dictionaryFor } from '../i18n/dictionary.ts'
import type { PageClock } from '../page-clock.ts'
import { type PageContext, PageContextProvider, type Site } from '../page-context.ts'
import { createDraft, type Draft } from './draft.ts'
import { type Drawn, keepPart } from './kept-parts.ts'
import { joinOutlines, type Outline, outlineOf } from './outline.ts'

/** For whom something is drawn. */
export interface DrawOptions {
  locale: Locale
  site: Site
  assets: Assets
  savesData: boolean
}

/** The day for which something is drawn: from a moment on until it is over, in epoch milliseconds. */
export interface Day {
  clock: PageClock
  from: number
  until: number
}

/** What was rendered, with marks in the place of what was left out. */
interface Markup {
  markup: string
  /** Of all of it, with the parts that were left out. */
  outline: Outline
}

/** Renders what is the same all day: words for time are left blank, and parts that are kept are left out. */
export function renderDraft(content: ReactNode, draft: Draft, day: Day, options: DrawOptions): Markup {
  const parts: Outline[] = []
  const keep = ({ of, name, children }: KeptPartProps) => {
    const part = keepPart(of, partName(name, options), day.from, () => drawPart(children, day, options))
    const gap = draft.leaveGap()
    gap.fill(part.pieces)
    parts.push(part.outline)
    return gap.mark
  }
  // In development each page shows what was changed a moment ago.
  const page = {
    ...pageContext(options, draft.leaveBlanks(day.clock)),
    ...(!options.assets.transform && { keep }),
  }
  const markup = render(content, page)
  return { markup, outline: joinOutlines([outlineOf(markup), ...parts]) }
}

/** Renders all of it for one moment. */
export function renderAt(content: ReactNode, clock: PageClock, options: DrawOptions): Markup {
  const markup = render(content, pageContext(options, clock))
  return { markup, outline: outlineOf(markup) }
}

function drawPart(content: ReactNode, day: Day, options: DrawOptions): Drawn {
  const draft = createDraft()
  const { markup, outline } = renderDraft(content, draft, day, options)
  return { pieces: draft.takeApart(markup), outline, from: day.from, until: day.until }
}

function partName(name: string, { locale, savesData }: DrawOptions): string {
  return `${name} in ${locale}${savesData ? ', saving data' : ''}`
}

function render(content: ReactNode, page: PageContext): string {
  return renderToStaticMarkup(<PageContextProvider value={page}>{content}</PageContextProvider>)
}

function pageContext({ assets, locale, savesData, site }: DrawOptions, clock: PageClock): PageContext {
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
