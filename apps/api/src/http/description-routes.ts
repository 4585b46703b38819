import { createOpenApiDocument, endpoints } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { mount } from './mount.ts'

/** What the API says of itself: its description, and that it is there. */
export function descriptionRoutes({ siteUrl }: AppContext): Router {
  const router = Router()
  const document = { ...createOpenApiDocument(siteUrl) }
  mount(router, endpoints.getOpenApi, async () => ({ body: document, cacheControl: 'public, max-age=3600' }))
  mount(router, endpoints.getHealth, async () => ({
    body: { status: 'ok' as const },
    cacheControl: 'no-store',
  }))
  return router
}
