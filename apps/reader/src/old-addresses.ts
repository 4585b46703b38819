import { ApiError } from '@news/contract'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Api } from './api/api.ts'

/** Query fields by which a WordPress names a thing on its front page. */
const plainNames = ['p', 'page_id', 'cat', 'tag_id', 'tag', 'category_name', 'author', 'feed', 's']

/** Sends whoever comes to the front page with a number of the old site to what had it. */
export function followPlainAddresses(api: Api): RequestHandler {
  return async (request, response, next) => {
    const isPlain = request.path === '/' && plainNames.some((name) => name in request.query)
    const path = isPlain ? await findNewPath(api, request.originalUrl) : undefined
    if (path === undefined) next()
    else response.redirect(301, path)
  }
}

/** The same for addresses that look like one of ours that is not there: an author of the old site. */
export function followAfterFailure(api: Api): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const isMissing = error instanceof ApiError && (error.status === 404 || error.status === 400)
    const path = isMissing ? await findNewPath(api, request.originalUrl) : undefined
    if (path === undefined) next(error)
    else response.redirect(301, path)
  }
}

/** Where what an address of the old site named is now. Absent when nothing was there, also when nobody can say. */
export async function findNewPath(api: Api, address: string): Promise<string | undefined> {
  if (address.length > 2_000) return undefined
  const found = await api.findAddress({ query: { address } }).catch(() => undefined)
  return found?.path === address ? undefined : found?.path
}
