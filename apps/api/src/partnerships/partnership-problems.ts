import { ProblemError } from '../http/problem.ts'

export function noPartnership(name: string): ProblemError {
  return new ProblemError({ status: 404, detail: `There is no partnership "${name}".` })
}

/** The slug is what other pages point to: it stays. */
export function otherSlug(slug: string): ProblemError {
  const errors = [{ pointer: '/slug', in: 'body' as const, detail: `is not "${slug}", as the address says` }]
  return new ProblemError({ status: 422, detail: 'The body is not understood.', errors })
}

export function slugTaken(slug: string): ProblemError {
  return new ProblemError({ status: 409, detail: `Another partnership has the slug "${slug}".` })
}
