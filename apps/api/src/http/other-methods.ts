import { type Endpoint, endpoints, machinePaths } from '@news/contract'
import { Router } from 'express'
import { toExpressPath } from './mount.ts'
import { ProblemError } from './problem.ts'

const declared = Object.values<Endpoint>(endpoints)

/** What is only read, and is no endpoint of the contract. */
const readOnly: readonly string[] = [...Object.values(machinePaths), '/media/{name}']
const paths = [...new Set([...declared.map(({ path }) => path), ...readOnly])]

/** Tells which methods a path has. Stands before all routes: those of Express know only their own. */
export function tellMethods(): Router {
  const router = Router({ caseSensitive: true })
  for (const path of paths)
    router.options(toExpressPath(path), (_, response) => {
      response.set('Allow', allowedAt(path)).status(204).end()
    })
  return router
}

/** Refuses the other methods at every path. Stands behind all routes. */
export function refuseOtherMethods(): Router {
  const router = Router({ caseSensitive: true })
  for (const path of paths)
    router.all(toExpressPath(path), (request, _, next) => {
      // A picture that there is not.
      if (allowedAt(path).includes(request.method)) return next()
      throw new ProblemError({
        status: 405,
        detail: `${request.method} is not answered here, but ${allowedAt(path)}.`,
        headers: { Allow: allowedAt(path) },
      })
    })
  return router
}

function allowedAt(path: string): string {
  if (readOnly.includes(path)) return 'GET, HEAD'
  const methods = declared.filter((endpoint) => endpoint.path === path).map(({ method }) => method)
  return methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase())).join(', ')
}
