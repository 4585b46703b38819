import { endpoints } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../../context.ts'
import { mount } from '../../http/mount.ts'
import { ProblemError } from '../../http/problem.ts'
import { ProposalError, proposeFrom } from './propose.ts'

/** The editor's helper: it proposes, and a person writes. */
export function proposalRoutes({ db, now: clock, timeZone }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  mount(router, endpoints.proposeMilestones, async ({ params: { slug }, body: input }) => {
    const body = await proposeFrom(db, { slug, input, now: clock(), timeZone }).catch((error: unknown) => {
      throw error instanceof ProposalError ? toProblem(error) : error
    })
    return { body, cacheControl: 'no-store' }
  })

  return router
}

function toProblem({ code, message: detail }: ProposalError): ProblemError {
  if (code === 'no-partnership') return new ProblemError({ status: 404, detail })
  const errors = [{ pointer: '/article', in: 'body' as const, detail }]
  return new ProblemError({ status: 422, detail: 'The body is not understood.', errors })
}
