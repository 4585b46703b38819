import { sitePaths } from '@news/contract'
import { type Locale, locales, type Section } from '@news/domain'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Api } from './api.ts'
import type { Assets } from './assets.ts'
import { dictionaryFor } from './i18n/dictionary.ts'
import { MovedError } from './moved-error.ts'
import { type PageCache, toKept } from './page-cache.ts'
import type { Site } from './page-context.ts'
import type { LoadPage, PageRequest } from './page-request.ts'
import { loadFailurePage } from './pages/FailurePage/load-failure-page.tsx'
import { type RenderedPage, renderPage } from './render/render-page.tsx'
import { sendPage } from './render/send-page.ts'
import type { View } from './view.ts'

export interface PageDependencies {
  api: Api
  site: Site
  assets: Assets
  /** The clock, in epoch milliseconds. */
  now: () => number
  log: { error(details: object, message: string): void }
  cache: PageCache
}

/** Answers with the page that is loaded, or was a moment ago; what cannot be loaded goes on to {@link answerFailure}. */
export function answerWith(load: LoadPage, dependencies: PageDependencies): RequestHandler {
  const { api, assets, cache } = dependencies
  return async (request, response) => {
    const asked = toPageRequest(request, dependencies)
    const make = async () => {
      const [view, sections] = await Promise.all([load(asked), listSections(api)])
      return render(view, sections, { asked, assets })
    }
    if (assets.transform) return sendTransformed(request, response, { page: await make(), assets })
    const answered = await cache.get(keyOf(asked, request.path), asked.now, make)
    sendPage(request, response, answered, asked.now)
  }
}

/** What a page depends on, and nothing that trackers add to an address. */
function keyOf({ after = '', q = '' }: PageRequest, path: string): string {
  return [path, after, q].join('\n')
}

/** Answers with a page that says what is the matter. Express knows an error handler by its four parameters. */
export function answerFailure(dependencies: PageDependencies): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    if (error instanceof MovedError) return response.redirect(301, error.path)
    const { api, assets, log } = dependencies
    const asked = toPageRequest(request, dependencies)
    const view = await loadFailurePage(error, asked)
    if (view.status >= 500) log.error({ err: error, path: request.path }, 'a page could not be made')
    if (view.status === 503) response.set('Retry-After', '10')
    const sections = view.status >= 500 ? [] : await listSections(api).catch(() => [])
    const page = render(view, sections, { asked, assets })
    if (assets.transform) return sendTransformed(request, response, { page, assets })
    sendPage(request, response, { kept: toKept(page, asked.now), state: 'miss' }, asked.now)
  }
}

interface Rendering {
  asked: PageRequest
  assets: Assets
}

function render(view: View, sections: readonly Section[], { asked, assets }: Rendering): RenderedPage {
  const { locale, now, site } = asked
  return renderPage(view, { locale, site, assets, sections, now })
}

/** In development nothing is kept, and Vite has its say. */
async function sendTransformed(
  request: Request,
  response: Response,
  { page, assets }: { page: RenderedPage; assets: Assets },
): Promise<void> {
  const html = (await assets.transform?.(request.path, page.html)) ?? page.html
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
