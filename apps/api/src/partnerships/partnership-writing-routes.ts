import { endpoints } from '@news/contract'
import type { Partnership, PartnershipDraft } from '@news/domain'
import { Router } from 'express'
import { findKeptAnswer, keepAnswer } from '../articles/idempotency-store.ts'
import { mergePatch } from '../articles/merge-patch.ts'
import { withProblems } from '../articles/write-problems.ts'
import type { AppContext } from '../context.ts'
import { checkExpectation, type Expectation } from '../db/expectation.ts'
import type { Db } from '../db/open.ts'
import { type Answer, mount } from '../http/mount.ts'
import { revisionTag } from '../http/precondition.ts'
import { noPartnership, otherSlug, slugTaken } from './partnership-problems.ts'
import { findPartnershipRevision } from './partnership-revision-store.ts'
import { findPartnership, removePartnership, writePartnership } from './partnership-store.ts'

/** The routes with which records of partnerships are written. Each is one transaction. */
export function partnershipWritingRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  const write = <Result>(work: (transaction: Db, now: number) => Promise<Result>): Promise<Result> =>
    withProblems(() => db.transaction().execute((transaction) => work(transaction, clock())))

  mount(router, endpoints.createPartnership, ({ body: draft, writer, idempotencyKey: key }) =>
    write(async (transaction, now) => {
      const request = key === undefined ? undefined : { tokenId: writer.id, key, body: draft, now }
      const known = request && (await findKeptAnswer(transaction, request))
      if (known) return created(known.answer as Partnership)
      if (await findPartnership(transaction, draft.slug)) throw slugTaken(draft.slug)
      const saved = await writePartnership(transaction, { draft, expected: 'nothing', now })
      if (request) await keepAnswer(transaction, request, { slug: saved.slug, answer: saved })
      return created(saved)
    }),
  )

  mount(router, endpoints.replacePartnership, ({ params: { slug }, body: draft, expected }) => {
    if (draft.slug !== slug) throw otherSlug(slug)
    return write(async (transaction, now) => {
      const saved = await writePartnership(transaction, { draft, expected, now })
      return expected === 'nothing' ? created(saved) : changed(saved)
    })
  })

  mount(router, endpoints.patchPartnership, ({ params: { slug }, body: patch, expected }) => {
    if ('slug' in patch && patch.slug !== slug) throw otherSlug(slug)
    return write(async (transaction, now) => {
      const known = await getExpected(transaction, slug, expected)
      const draft = mergePatch(toDraft(known), patch)
      return changed(await writePartnership(transaction, { draft, expected, now }))
    })
  })

  mount(router, endpoints.deletePartnership, ({ params: { slug }, expected }) =>
    write(async (transaction, now) => {
      if (!(await removePartnership(transaction, { slug, expected, now }))) throw noPartnership(slug)
      return { status: 204 as const, body: undefined, cacheControl: 'no-store' }
    }),
  )

  mount(router, endpoints.restorePartnershipRevision, ({ params: { slug, revision }, expected }) =>
    write(async (transaction, now) => {
      await getExpected(transaction, slug, expected)
      const earlier = await findPartnershipRevision(transaction, slug, revision)
      if (!earlier) throw noPartnership(`${slug}, revision ${revision}`)
      return changed(await writePartnership(transaction, { draft: earlier.content, expected, now }))
    }),
  )

  return router
}

/**
 * The record, if it is as its writer knows it.
 *
 * @throws ProblemError 404, StaleError
 */
async function getExpected(db: Db, slug: string, expected: Expectation): Promise<Partnership> {
  const known = await findPartnership(db, slug)
  if (!known) throw noPartnership(slug)
  checkExpectation(known, expected)
  return known
}

function toDraft({
  id: _id,
  revision: _revision,
  dateCreated: _created,
  dateModified: _modified,
  ...draft
}: Partnership): PartnershipDraft {
  return draft
}

function changed(body: Partnership): Answer<Partnership> {
  return { body, etag: revisionTag(body.revision), cacheControl: 'no-store' }
}

function created(body: Partnership): Answer<Partnership> {
  const location = endpoints.getPartnership.path.replace('{slug}', body.slug)
  return { ...changed(body), status: 201, location }
}
