import { type SitePaths, sitePaths } from '@news/contract'
import { type Locale, locales, type Section } from '@news/domain'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Api } from './api.ts'
import { apiProxy } from './api-proxy.ts'
import type { Assets } from './assets.ts'
import { builtFiles } from './built-files.ts'
import { dictionaryFor } from './i18n/dictionary.ts'
import type { Site } from './page-context.ts'
import type { LoadPage, PageRequest } from './page-request.ts'
import { loadFailurePage } from './pages/FailurePage/load-failure-page.tsx'
import { loadNotFoundPage } from './pages/NotFoundPage/load-not-found-page.tsx'
import { renderPage } from './render/render-page.tsx'
import { sendPage } from './render/send-page.ts'
import { routes } from './routes.ts'
import type { View } from './view.ts'

export interface AppDependencies {
  api: Api
  /** Where the API is, for what is handed over to it. */
  apiUrl: string
  site: Site
  assets: Assets
  /** The clock, in epoch milliseconds. */
  now: () => number
  log: { error(details: object, message: string): void }
}

/** The reader's web application: health, what belongs to the API, files, pages, and a page for every failure. */
export function createApp(dependencies: AppDependencies): Express {
  const { apiUrl, assets, site } = dependencies
  const app = express().disable('x-powered-by').set('etag', false).enable('case sensitive routing')
  app.get('/healthz', (_, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }))
  app.use(apiProxy(apiUrl))
  app.use(securityHeaders(site))
  app.get('/robots.txt', (_, response) => void response.type('txt').send(robots(site)))
  if (assets.directory) app.use(builtFiles(assets.directory))
  for (const { path, load } of routes)
    for (const locale of locales) app.get(path(sitePaths(locale)), answerWith(load, dependencies))
  app.use(answerWith(loadNotFoundPage, dependencies))
  app.use(answerFailure(dependencies))
  return app
}

/** The policy for scripts and styles is the page's own; the promise to stay on https only where the site is there. */
function securityHeaders({ url }: Site) {
  const strictTransportSecurity = url.startsWith('https:') && { maxAge: 31_536_000, includeSubDomains: false }
  return helmet({ contentSecurityPolicy: false, strictTransportSecurity })
}

function answerWith(load: LoadPage, dependencies: AppDependencies) {
  return async (request: Request, response: Response) => {
    const asked = toPageRequest(request, dependencies)
    const [view, sections] = await Promise.all([load(asked), listSections(dependencies.api)])
    await answer(request, response, { view, sections, asked, ...dependencies })
  }
}

/** Express knows an error handler by its four parameters. */
function answerFailure(dependencies: AppDependencies): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    const asked = toPageRequest(request, dependencies)
    const view = await loadFailurePage(error, asked)
    if (view.status >= 500)
      dependencies.log.error({ err: error, path: request.path }, 'a page could not be made')
    if (view.status === 503) response.set('Retry-After', '10')
    const sections = view.status >= 500 ? [] : await listSections(dependencies.api).catch(() => [])
    await answer(request, response, { view, sections, asked, ...dependencies })
  }
}

interface Answer extends AppDependencies {
  view: View
  sections: readonly Section[]
  asked: PageRequest
}

async function answer(request: Request, response: Response, parts: Answer): Promise<void> {
  const { view, sections, site, assets, asked } = parts
  const { locale, now } = asked
  const page = renderPage(view, { locale, site, assets, sections, now })
  if (assets.transform) {
    response
      .status(page.status)
      .type('html')
      .send(await assets.transform(request.path, page.html))
    return
  }
  sendPage(request, response, page, now)
}

function toPageRequest(request: Request, { api, site, now }: AppDependencies): PageRequest {
  const locale = localeOf(request.path)
  const { slug = '' } = request.params
  const { after } = request.query
  return {
    api,
    locale,
    site,
    paths: sitePaths(locale) satisfies SitePaths,
    words: dictionaryFor(locale),
    now: now(),
    slug: String(slug),
    ...(typeof after === 'string' && { after }),
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

function robots({ url }: Site): string {
  return `User-agent: *\nAllow: /\nSitemap: ${url}/sitemap.xml\n`
}
