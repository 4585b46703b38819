import { endpoints, type WrittenArticle } from '@news/contract'
import type { ArticleDraft } from '@news/domain'
import type { Left } from '@news/domain/markup'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { type Expectation, StaleError } from '../db/expectation.ts'
import type { Db } from '../db/open.ts'
import { formatDraftCursor, parseDraftCursor } from '../http/cursor.ts'
import { type Answer, mount } from '../http/mount.ts'
import { revisionTag } from '../http/precondition.ts'
import { ProblemError } from '../http/problem.ts'
import { findAnyArticle } from './article-find-store.ts'
import { toIntended, toPatched } from './article-input.ts'
import { changeArticle, createArticle, deleteArticle } from './article-write-store.ts'
import { listDrafts } from './draft-list-store.ts'
import { correct, publish, restore, withdraw } from './editing.ts'
import { findKeptAnswer, keepAnswer } from './idempotency-store.ts'
import { findRevision } from './revision-store.ts'
import { withProblems } from './write-problems.ts'

type Written = Answer<WrittenArticle>

interface Change {
  slug: string
  expected: Expectation
  /** At the moment of writing: a second look at the clock would find another one. */
  change: (draft: ArticleDraft, now: number) => ArticleDraft
  isCorrection?: boolean
}

/** The routes with which articles are written. Each is one transaction. */
export function writingRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  const write = <Result>(work: (transaction: Db, now: number) => Promise<Result>): Promise<Result> =>
    withProblems(() => db.transaction().execute((transaction) => work(transaction, clock())))

  const edit = (request: Change, left: () => Left = () => new Map()): Promise<Written> =>
    write(async (transaction, now) => {
      const change = (draft: ArticleDraft) => request.change(draft, now)
      const saved = await changeArticle(transaction, { ...request, change, now })
      if (!saved) throw noArticle(request.slug)
      return answerWith(transaction, { slug: saved.slug, left: left(), now })
    })

  mount(router, endpoints.listDrafts, async ({ query: { after, limit } }) => {
    const { items, next } = await listDrafts(db, { limit, after: parseDraftCursor(after), now: clock() })
    const cursor = next && formatDraftCursor(next)
    return { body: { items, next: cursor ?? null }, next: cursor, cacheControl: 'no-store' }
  })

  mount(router, endpoints.createArticle, ({ body, writer, idempotencyKey: key }) =>
    write(async (transaction, now) => {
      const request = key === undefined ? undefined : { tokenId: writer.id, key, body, now }
      const known = request && (await findKeptAnswer(transaction, request))
      if (known) return created(known.answer as WrittenArticle)
      const { draft, left } = toIntended(body, { now })
      const { slug } = await createArticle(transaction, { draft, mayNumber: body.slug === undefined, now })
      const answer = await answerWith(transaction, { slug, left, now })
      if (request) await keepAnswer(transaction, request, { slug, answer: answer.body })
      return created(answer.body)
    }),
  )

  mount(router, endpoints.replaceArticle, ({ params: { slug }, body, expected }) =>
    write(async (transaction, now) => {
      let left: Left = new Map()
      const change = (known: ArticleDraft) => {
        const intended = toIntended(body, { slug, datePublished: known.datePublished, now })
        left = intended.left
        return intended.draft
      }
      const saved = await changeArticle(transaction, { slug, expected, change, now })
      if (saved) return answerWith(transaction, { slug: saved.slug, left, now })
      if (expected !== 'nothing') throw new StaleError()
      const { draft, left: leftOfNew } = toIntended(body, { slug, now })
      const { slug: made } = await createArticle(transaction, { draft, mayNumber: false, now })
      return created((await answerWith(transaction, { slug: made, left: leftOfNew, now })).body)
    }),
  )

  mount(router, endpoints.patchArticle, ({ params: { slug }, body, expected }) => {
    let left: Left = new Map()
    const change = (draft: ArticleDraft, now: number) => {
      const patched = toPatched(draft, body, now)
      left = patched.left
      return patched.draft
    }
    return edit({ slug, expected, change }, () => left)
  })

  mount(router, endpoints.deleteArticle, ({ params: { slug }, expected }) =>
    write(async (transaction) => {
      if (!(await deleteArticle(transaction, { slug, expected }))) throw noArticle(slug)
      return { status: 204 as const, body: undefined, cacheControl: 'no-store' }
    }),
  )

  mount(router, endpoints.publishArticle, ({ params: { slug }, body, expected }) =>
    edit({
      slug,
      expected,
      change: (draft, now) => publish(draft, body.datePublished ?? new Date(now).toISOString()),
    }),
  )

  mount(router, endpoints.withdrawArticle, ({ params: { slug }, body: { reason }, expected }) =>
    edit({
      slug,
      expected,
      change: (draft, now) => withdraw(published(draft), { date: new Date(now).toISOString(), reason }),
    }),
  )

  mount(router, endpoints.correctArticle, ({ params: { slug }, body, expected }) => {
    const { wrong, right, changes = {} } = body
    let left: Left = new Map()
    const change = (draft: ArticleDraft, now: number) => {
      const patched = toPatched(published(draft), changes, now)
      left = patched.left
      return correct(patched.draft, { date: new Date(now).toISOString(), wrong, right })
    }
    return edit({ slug, expected, change, isCorrection: true }, () => left)
  })

  mount(router, endpoints.restoreRevision, ({ params: { slug, revision }, expected }) =>
    write(async (transaction, now) => {
      const earlier = await findRevision(transaction, slug, revision)
      if (!earlier) throw noArticle(`${slug}, revision ${revision}`)
      const change = (draft: ArticleDraft) => restore(draft, earlier.content, new Date(now).toISOString())
      const saved = await changeArticle(transaction, { slug, expected, change, now })
      if (!saved) throw noArticle(slug)
      return answerWith(transaction, { slug: saved.slug, left: new Map(), now })
    }),
  )

  return router
}

async function answerWith(
  db: Db,
  { slug, left, now }: { slug: string; left: Left; now: number },
): Promise<Written> {
  const article = await findAnyArticle(db, slug, now)
  if (!article) throw noArticle(slug)
  return {
    body: { article, left: Object.fromEntries(left) },
    etag: revisionTag(article.revision),
    cacheControl: 'no-store',
  }
}

function created(body: WrittenArticle): Written {
  const { slug, revision } = body.article
  return {
    status: 201,
    body,
    etag: revisionTag(revision),
    location: endpoints.getArticle.path.replace('{slug}', slug),
    cacheControl: 'no-store',
  }
}

function published(draft: ArticleDraft): ArticleDraft {
  if (draft.status === 'published') return draft
  throw new ProblemError({ status: 409, detail: `The article is not published, but ${draft.status}.` })
}

function noArticle(name: string): ProblemError {
  return new ProblemError({ status: 404, detail: `There is no article "${name}".` })
}
