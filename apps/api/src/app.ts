import express, { type Express } from 'express'
import helmet from 'helmet'
import { articleFormRoutes } from './articles/article-form-routes.ts'
import { articleRoutes } from './articles/article-routes.ts'
import { termRoutes } from './articles/term-routes.ts'
import { writingRoutes } from './articles/writing-routes.ts'
import { changeRoutes } from './changes/change-routes.ts'
import type { AppContext } from './context.ts'
import { feedRoutes } from './feeds/feed-routes.ts'
import { sitemapRoutes } from './feeds/sitemap-routes.ts'
import { descriptionRoutes } from './http/description-routes.ts'
import { keepAnswers } from './http/keep-answers.ts'
import { refuseTooMany } from './http/limits.ts'
import { openForReading } from './http/open-for-reading.ts'
import { refuseOtherMethods, tellMethods } from './http/other-methods.ts'
import { answerNotFound, answerProblem } from './http/problem.ts'
import { identify } from './http/token.ts'
import { mediaRoutes } from './media/media-routes.ts'
import { calendarRoutes } from './partnerships/calendar/calendar-routes.ts'
import { exportRoutes } from './partnerships/exports/export-routes.ts'
import { milestoneRoutes } from './partnerships/milestone-routes.ts'
import { municipalityRoutes } from './partnerships/municipality-routes.ts'
import { partnershipRoutes } from './partnerships/partnership-routes.ts'
import { partnershipWritingRoutes } from './partnerships/partnership-writing-routes.ts'
import { proposalRoutes } from './partnerships/proposals/proposal-routes.ts'
import { postRoutes } from './posts/post-routes.ts'
import { referenceRoutes } from './reference/reference-routes.ts'
import { searchRoutes } from './search/search-routes.ts'
import { sectionRoutes } from './sections/section-routes.ts'

import { webhookRoutes } from './webhooks/webhook-routes.ts'

import { addressRoutes } from './wordpress/addresses/address-routes.ts'

/** The API: what every answer has in common, the routes, and a problem for everything else. */
export function createApp(context: AppContext): Express {
  const app = express().set('case sensitive routing', true).set('query parser', 'simple')
  // Answers have validators of their own, and a problem needs none.
  app.set('etag', false)
  app.use(helmet({ crossOriginResourcePolicy: { policy: 'cross-origin' }, strictTransportSecurity: false }))
  app.use(openForReading)
  app.use(tellMethods())
  app.use(refuseTooMany(context.limits))
  app.use(identify(context))
  app.use(keepAnswers(context.answers))
  // The first routes are found soonest: thousands may wait for the log.
  app.use(changeRoutes(context))
  app.use(descriptionRoutes(context))
  app.use(articleRoutes(context))
  app.use(articleFormRoutes(context))
  app.use(termRoutes(context))
  app.use(writingRoutes(context))
  app.use(postRoutes(context))
  app.use(sectionRoutes(context))
  app.use(addressRoutes(context))
  app.use(searchRoutes(context))
  app.use(partnershipRoutes(context))
  app.use(partnershipWritingRoutes(context))
  app.use(proposalRoutes(context))
  app.use(milestoneRoutes(context))
  app.use(municipalityRoutes(context))
  app.use(exportRoutes(context))
  app.use(calendarRoutes(context))
  app.use(webhookRoutes(context))
  app.use(feedRoutes(context))
  app.use(sitemapRoutes(context))
  app.use(referenceRoutes(context))
  app.use(mediaRoutes(context))
  app.use(refuseOtherMethods())
  app.use(answerNotFound)
  app.use(answerProblem(context.log))
  return app
}
