import { createOpenApiDocument, machinePaths } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { represent } from '../http/representation.ts'
import type { Description } from './description.ts'
import { referencePage } from './reference-page.ts'

/** The API reference: the page is made once, when somebody first asks, from what any program gets. */
export function referenceRoutes({ siteUrl }: AppContext): Router {
  let body: string | undefined
  return Router().get(machinePaths.reference, (request, response) => {
    body ??= referencePage(describe(siteUrl))
    return represent(request, response, {
      type: 'text/html; charset=utf-8',
      body,
      cacheControl: 'public, max-age=3600',
    })
  })
}

function describe(siteUrl: string): Description {
  return JSON.parse(JSON.stringify(createOpenApiDocument(siteUrl))) as Description
}
