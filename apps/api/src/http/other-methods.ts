import { type Endpoint, endpoints } from '@news/contract'
import { Router } from 'express'
import { toExpressPath } from './mount.ts'
import { ProblemError } from './problem.ts'

const declared = Object.values<Endpoint>(endpoints)
const paths = [...new Set(declared.map(({ path }) => path))]

/** Tells which methods a path of the contract has. Stands before all routes: those of Express know only their own. */
export function tellMethods(): Router {
  const router = Router({ caseSensitive: true })
  for (const path of paths)
    router.options(toExpressPath(path), (_, response) => {
      response.set('Allow', allowedAt(path)).status(204).end()
    })
  return router
}

/** Refuses the other methods at every path of the contract. Stands behind all routes. */
export function refuseOtherMethods(): Router {
  const router = Router({ caseSensitive: true })
  for (const path of paths)
    router.all(toExpressPath(path), (request) => {
      throw new ProblemError({
        status: 405,
        detail: `${request.method} is not answered here.`,
        headers: { Allow: allowedAt(path) },
      })
    })
  return router
}

function allowedAt(path: string): string {
  const methods = declared.filter((endpoint) => endpoint.path === path).map(({ method }) => method)
  return methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase())).join(', ')
}
