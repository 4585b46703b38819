import { endpoints, localeOf, machinePaths, sitePaths } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../../context.ts'
import type { Db } from '../../db/open.ts'
import { publicUntil } from '../../http/freshness.ts'
import { mount } from '../../http/mount.ts'
import { ProblemError } from '../../http/problem.ts'
import { findTarget } from './find-target-store.ts'
import { addressesOf } from './old-address.ts'
import { hasOldAddresses } from './old-address-store.ts'
import { findOldPicture } from './old-picture-store.ts'

/** Where visitors of the site that was here before are sent. */
export function addressRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  mount(router, endpoints.findAddress, async ({ query: { address } }) => {
    const now = clock()
    const path =
      (await findTarget(db, addressesOf(address), { now, localeOf })) ??
      (await findOldPicture(db, address)) ??
      (await findGeneral(db, address))
    if (path === undefined)
      throw new ProblemError({ status: 404, detail: 'Nothing that was found at this address is here.' })
    return { body: { path }, cacheControl: publicUntil({ now, until: [] }) }
  })

  return router
}

/** Feeds, searches and archives, which every WordPress has; here only where one was. */
async function findGeneral(db: Db, address: string): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(address, 'https://somewhere.invalid')
  const path = generalPath(pathname, searchParams)
  return path !== undefined && (await hasOldAddresses(db)) ? path : undefined
}

function generalPath(pathname: string, query: URLSearchParams): string | undefined {
  if (/^\/(?:comments\/)?feed\/atom\/?$/.test(pathname) || query.get('feed') === 'atom')
    return machinePaths.atom
  if (/^\/(?:comments\/)?feed(?:\/(?:rss2?|rdf))?\/?$/.test(pathname) || query.has('feed'))
    return machinePaths.rss
  const paths = sitePaths('uk')
  if (pathname === '/' && query.has('s')) return paths.search(query.get('s') ?? '')
  if (/^\/(?:page\/\d{1,6}|\d{4}(?:\/\d{2}){0,2}(?:\/page\/\d{1,6})?)\/?$/.test(pathname))
    return paths.front()
  return undefined
}
