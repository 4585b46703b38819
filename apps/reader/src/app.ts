import { machinePaths, sitePaths } from '@news/contract'
import { locales } from '@news/domain'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { answerFailure, answerWith, type PageDependencies } from './answer-page.ts'
import { apiProxy } from './api-proxy.ts'
import { builtFiles } from './built-files.ts'
import { cardRoutes } from './cards/card-routes.ts'
import { dictionaryRoutes } from './compression-dictionary/dictionary-routes.ts'
import { createDictionaries } from './compression-dictionary/draw-dictionaries.tsx'
import { createKeptPictures } from './kept-pictures.ts'
import { createLastWord, type LastWord } from './last-word.ts'
import { followAfterFailure, followPlainAddresses } from './old-addresses.ts'
import type { Site } from './page-context.ts'
import { loadNotFoundPage } from './pages/NotFoundPage/load-not-found-page.tsx'
import { readOnly } from './read-only.ts'
import { securityFields } from './render/security-headers.ts'
import { speculationRules } from './render/speculation-rules.ts'
import { routes } from './routes.ts'
import { webAppRoutes } from './web-app/web-app-routes.ts'

export interface AppDependencies extends Omit<PageDependencies, 'dictionaryOf'> {
  /** Where the API is, for what is handed over to it. */
  apiUrl: string
  /** What kept pictures may weigh together. */
  pictureBytes: number
  /** Aborted when the reader is to stop. */
  stopping: AbortSignal
}

/** The reader's web application: health, what belongs to the API, files, pages, and a page for every failure. */
export function createApp(dependencies: AppDependencies): Express {
  const { api, apiUrl, assets, log, now, pictureBytes, site, stopping } = dependencies
  const pictures = createKeptPictures(pictureBytes, now)
  const dictionaryOf = createDictionaries({ assets, site })
  const pages = { ...dependencies, dictionaryOf }
  const app = express().disable('x-powered-by').set('etag', false).enable('case sensitive routing')
  app.get('/healthz', (_, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }))
  app.get('/robots.txt', (_, response) => void response.type('text/plain').send(robots(site)))
  app.get(speculationRules.path, sendSpeculationRules)
  app.use(pictures.answer)
  app.use(apiProxy(apiUrl, { pictures, stopping }))
  app.use(readOnly)
  app.use(followPlainAddresses(api))
  if (assets.directory) {
    app.use(builtFiles(assets.directory, securityFields(site.url)))
    app.use(webAppRoutes({ site, directory: assets.directory }))
  }
  app.use(cardRoutes({ api, site }))
  app.use(dictionaryRoutes(dictionaryOf))
  for (const { path, load } of routes)
    for (const locale of locales) app.get(path(sitePaths(locale)), answerWith(load, pages))
  app.use(answerWith(loadNotFoundPage, pages))
  app.use(followAfterFailure(api))
  app.use(answerFailure(pages))
  app.use(endWith(createLastWord(log)))
  return app
}

/** Express knows an error handler by its four parameters. */
function endWith(lastWord: LastWord): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => lastWord(error, request, response)
}

const sendSpeculationRules: RequestHandler = (_, response) =>
  void response
    .type(speculationRules.type)
    .set('Cache-Control', 'public, max-age=86400')
    .send(speculationRules.text)

/** What search engines may read, and where all of it is listed (RFC 9309, sitemaps.org). */
function robots({ url }: Site): string {
  const maps = [machinePaths.sitemap, machinePaths.newsSitemap].map((path) => `Sitemap: ${url}${path}`)
  return ['User-agent: *', 'Disallow: /*search?*after=', '', ...maps, ''].join('\n')
}
