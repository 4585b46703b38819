import { createOpenApiDocument, endpoints } from '@news/contract'
import { Router } from 'express'
import { getLastPosition } from '../changes/change-store.ts'
import type { AppContext } from '../context.ts'
import { mount } from './mount.ts'

/** What the API says of itself: its description, that it is there, and what it has done. */
export function descriptionRoutes({ siteUrl, db, metrics }: AppContext): Router {
  const router = Router({ caseSensitive: true })
  /** Made when somebody first asks: a service that starts has better things to do. */
  let document: ReturnType<typeof createOpenApiDocument> | undefined

  mount(router, endpoints.getOpenApi, async () => {
    document ??= createOpenApiDocument(siteUrl)
    return { body: { ...document }, cacheControl: 'public, max-age=3600' }
  })

  mount(router, endpoints.getHealth, async () => ({
    body: { status: 'ok' as const },
    cacheControl: 'no-store',
  }))

  mount(router, endpoints.getReadiness, async () => {
    await getLastPosition(db)
    return { body: { status: 'ready' as const }, cacheControl: 'no-store' }
  })

  mount(router, endpoints.getMetrics, async () => ({
    body: await metrics.text(),
    type: metrics.contentType,
    cacheControl: 'no-store',
  }))

  return router
}
