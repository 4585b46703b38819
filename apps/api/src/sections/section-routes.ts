import { endpoints } from '@news/contract'
import { Router } from 'express'
import { findNextPublication } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { findSection, listSections } from './section-store.ts'

export function sectionRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  mount(router, endpoints.listSections, async () => {
    const now = clock()
    return {
      body: { items: await listSections(db, now) },
      cacheControl: publicUntil({ now, until: [await findNextPublication(db, now)] }),
    }
  })

  mount(router, endpoints.getSection, async ({ params: { slug } }) => {
    const now = clock()
    const section = await findSection(db, slug, now)
    if (!section) throw new ProblemError({ status: 404, detail: `There is no section "${slug}".` })
    return {
      body: section,
      cacheControl: publicUntil({ now, until: [await findNextPublication(db, now)] }),
    }
  })

  return router
}
