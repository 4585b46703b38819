import { sitePaths } from '@news/contract'
import { type Locale, locales, type Section } from '@news/domain'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Api } from './api.ts'
import type { Assets } from './assets.ts'
import { dictionaryFor } from './i18n/dictionary.ts'
import type { Site } from './page-context.ts'
import type { LoadPage, PageRequest } from './page-request.ts'
import { loadFailurePage } from './pages/FailurePage/load-failure-page.tsx'
import { renderPage } from './render/render-page.tsx'
import { sendPage } from './render/send-page.ts'
import type { View } from './view.ts'

export interface PageDependencies {
  api: Api
  site: Site
  assets: Assets
  /** The clock, in epoch milliseconds. */
  now: () => number
  log: { error(details: object, message: string): void }
}

/** Answers with the page that is loaded; what cannot be loaded goes on to {@link answerFailure}. */
export function answerWith(load: LoadPage, dependencies: PageDependencies): RequestHandler {
  return async (request, response) => {
    const asked = toPageRequest(request, dependencies)
    const [view, sections] = await Promise.all([load(asked), listSections(dependencies.api)])
    await answer({ request, response, asked, view, sections, assets: dependencies.assets })
  }
}

/** Answers with a page that says what is the matter. Express knows an error handler by its four parameters. */
export function answerFailure(dependencies: PageDependencies): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    const { api, assets, log } = dependencies
    const asked = toPageRequest(request, dependencies)
    const view = await loadFailurePage(error, asked)
    if (view.status >= 500) log.error({ err: error, path: request.path }, 'a page could not be made')
    if (view.status === 503) response.set('Retry-After', '10')
    const sections = view.status >= 500 ? [] : await listSections(api).catch(() => [])
    await answer({ request, response, asked, view, sections, assets })
  }
}

interface Answer {
  request: Request
  response: Response
  asked: PageRequest
  view: View
  sections: readonly Section[]
  assets: Assets
}

async function answer({ request, response, asked, view, sections, assets }: Answer): Promise<void> {
  const { locale, now, site } = asked
  const page = renderPage(view, { locale, site, assets, sections, now })
  if (!assets.transform) return sendPage(request, response, page, now)
  const html = await assets.transform(request.path, page.html)
  response.status(page.status).type('html').send(html)
}

function toPageRequest(request: Request, { api, site, now }: PageDependencies): PageRequest {
  const locale = localeOf(request.path)
  const { slug = '' } = request.params
  const { after, q } = request.query
  return {
    api,
    locale,
    site,
    paths: sitePaths(locale),
    words: dictionaryFor(locale),
    now: now(),
    slug: String(slug),
    ...(typeof after === 'string' && { after }),
    ...(typeof q === 'string' && { q }),
  }
}

/** The language is the first part of the path; Ukrainian has none. */
function localeOf(path: string): Locale {
  const [, first] = path.split('/')
  return locales.find((locale) => locale === first) ?? 'uk'
}

async function listSections(api: Api): Promise<readonly Section[]> {
  const { items } = await api.listSections()
  return items
}
