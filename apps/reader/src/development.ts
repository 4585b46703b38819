import type { Express } from 'express'
import { createApi } from './api/api.ts'
import { type AppDependencies, createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createPageCache } from './page-cache/page-cache.ts'

/**
 * The site as it is in development: nothing is kept, so that each request shows the sources of its moment. All that Vite
 * loads by its address is this file; what it needs is imported, and a file that moves takes its importers along.
 */
export function createDevelopmentApp({ assets, log }: Pick<AppDependencies, 'assets' | 'log'>): Express {
  const { apiUrl, site } = readConfig()
  return createApp({
    api: createApi(apiUrl),
    apiUrl,
    pictureBytes: 0,
    site,
    log,
    cache: createPageCache({ maxBytes: 0, mayStandIn: () => false }),
    now: Date.now,
    stopping: new AbortController().signal,
    assets,
  })
}
