import type { Section } from '@news/domain'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Api } from './api/api.ts'
import type { Assets } from './assets.ts'
import type { DictionaryOf } from './compression-dictionary/draw-dictionaries.tsx'
import type { FailureLog } from './last-word.ts'
import { MovedError } from './moved-error.ts'
import { findNewPath } from './old-addresses.ts'
import type { LoadedPage } from './page-cache/entry.ts'
import { recordHoldings } from './page-cache/holdings.ts'
import { toKept } from './page-cache/kept-page.ts'
import type { PageCache } from './page-cache/page-cache.ts'
import type { Site } from './page-context.ts'
import type { LoadPage, PageRequest } from './page-request.ts'
import { loadFailurePage } from './pages/FailurePage/load-failure-page.tsx'
import { createPage, type RenderedPage } from './render/render-page.tsx'
import { sendPage } from './render/send-page.ts'
import { keyOf, toPageRequest } from './to-page-request.ts'
import type { View } from './view.ts'

export interface PageDependencies {
  api: Api
  site: Site
  assets: Assets
  dictionaryOf: DictionaryOf
  /** The clock, in epoch milliseconds. */
  now: () => number
  log: FailureLog
  cache: PageCache
}

/** Answers with the page that is loaded, or was a moment ago; what cannot be loaded goes on to {@link answerFailure}. */
export function answerWith(load: LoadPage, dependencies: PageDependencies): RequestHandler {
  const { assets, cache, dictionaryOf, now } = dependencies
  return async (request, response, next) => {
    const asked = toPageRequest(request, dependencies)
    // It is kept with the page: the request, and all that hangs on it, must not be.
    const { originalUrl: address } = request
    const loadWhole = () => loadPage(load, asked, { assets, dictionaryOf, address })
    if (assets.transform)
      return sendTransformed(request, response, { page: (await loadWhole()).renderAt(now()), assets })
    const moment = now()
    const answered = await cache.get(keyOf(request), moment, loadWhole)
    sendPage(request, response, answered, { now: moment, failed: next })
  }
}

/** All that a page says, and what it is made of. */
async function loadPage(
  load: LoadPage,
  asked: PageRequest,
  { address, ...making }: Making & { address: string },
): Promise<LoadedPage> {
  const { api, holdings } = recordHoldings(asked.api, asked.slug)
  const [view, sections] = await Promise.all([load({ ...asked, api }), listSections(api)])
  const newPath = view.status === 404 ? await findNewPath(asked.api, address) : undefined
  if (newPath !== undefined) throw new MovedError(newPath)
  return { holdings, renderAt: toPage(view, sections, { asked, ...making }) }
}

/** Answers with a page that says what is the matter; what hinders that goes on, too. */
export function answerFailure(dependencies: PageDependencies): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (error instanceof MovedError) return response.redirect(301, error.path)
    const { api, assets, dictionaryOf, log, now } = dependencies
    const asked = toPageRequest(request, dependencies)
    const view = await loadFailurePage(error, asked)
    if (view.status >= 500) log.error({ err: error, path: request.path }, 'a page could not be made')
    if (view.status === 503) response.set('Retry-After', '10')
    const sections = view.status >= 500 ? [] : await listSections(api).catch(() => [])
    const moment = now()
    const page = toPage(view, sections, { asked, assets, dictionaryOf })(moment)
    if (assets.transform) return sendTransformed(request, response, { page, assets })
    const kept = toKept(page, moment)
    sendPage(request, response, { kept, state: 'miss' }, { now: moment, failed: next })
  }
}

/** What pages are made with, beside what they say. */
type Making = Pick<PageDependencies, 'assets' | 'dictionaryOf'>

function toPage(
  view: View,
  sections: readonly Section[],
  { asked, assets, dictionaryOf }: Making & { asked: PageRequest },
): (now: number) => RenderedPage {
  const { locale, savesData, site } = asked
  const dictionary = dictionaryOf(locale)
  return createPage(view, { locale, site, assets, savesData, sections, dictionary })
}

/** In development nothing is kept, and Vite has its say. */
async function sendTransformed(
  request: Request,
  response: Response,
  { page, assets }: { page: RenderedPage; assets: Assets },
): Promise<void> {
  const html = page.text.toString()
  response
    .status(page.status)
    .type('html')
    .send((await assets.transform?.(request.path, html)) ?? html)
}

async function listSections(api: Api): Promise<readonly Section[]> {
  const { items } = await api.listSections()
  return items
}
