import { createOpenApiDocument, machinePaths } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { represent } from '../http/representation.ts'
import type { Description } from './description.ts'
import { referencePage } from './reference-page.ts'

/** The API reference: the page is made once, from what any program gets. */
export function referenceRoutes({ siteUrl }: AppContext): Router {
  const description = JSON.parse(JSON.stringify(createOpenApiDocument(siteUrl))) as Description
  const body = referencePage(description)
  return Router().get(machinePaths.reference, (request, response) =>
    represent(request, response, {
      type: 'text/html; charset=utf-8',
      body,
      cacheControl: 'public, max-age=3600',
    }),
  )
}
