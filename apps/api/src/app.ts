import compression from 'compression'
import cors from 'cors'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { SerializedRequest, SerializedResponse } from 'pino'
import { pinoHttp } from 'pino-http'
import { articleFormRoutes } from './articles/article-form-routes.ts'
import { articleRoutes } from './articles/article-routes.ts'
import { writingRoutes } from './articles/writing-routes.ts'
import { changeRoutes } from './changes/change-routes.ts'
import type { AppContext } from './context.ts'
import { feedRoutes } from './feeds/feed-routes.ts'
import { descriptionRoutes } from './http/description-routes.ts'
import { refuseOtherMethods } from './http/mount.ts'
import { answerNotFound, answerProblem } from './http/problem.ts'
import { identify } from './http/token.ts'
import { mediaRoutes } from './media/media-routes.ts'
import { calendarRoutes } from './partnerships/calendar/calendar-routes.ts'
import { exportRoutes } from './partnerships/exports/export-routes.ts'
import { milestoneRoutes } from './partnerships/milestone-routes.ts'
import { municipalityRoutes } from './partnerships/municipality-routes.ts'
import { partnershipRoutes } from './partnerships/partnership-routes.ts'
import { partnershipWritingRoutes } from './partnerships/partnership-writing-routes.ts'
import { postRoutes } from './posts/post-routes.ts'
import { searchRoutes } from './search/search-routes.ts'
import { sectionRoutes } from './sections/section-routes.ts'

/** A line for each answer, not a page: who asked with which headers is nobody's business afterwards. */
const serializers = {
  req: ({ id, method, url }: SerializedRequest) => ({ id, method, url }),
  res: ({ statusCode }: SerializedResponse) => ({ statusCode }),
}

/** The API: what every answer has in common, the routes, and a problem for everything else. */
export function createApp(context: AppContext): Express {
  const app = express().set('case sensitive routing', true).set('query parser', 'simple')
  app.use(
    pinoHttp({ logger: context.log, serializers, autoLogging: { ignore: ({ url }) => url === '/healthz' } }),
  )
  app.use(helmet({ crossOriginResourcePolicy: { policy: 'cross-origin' }, strictTransportSecurity: false }))
  app.use(cors({ methods: ['GET', 'HEAD'], exposedHeaders: ['ETag', 'Link'], maxAge: 86_400 }))
  app.use(compression({ threshold: 1_024 }))
  app.use(identify(context.db))
  app.use(descriptionRoutes(context))
  app.use(articleRoutes(context))
  app.use(articleFormRoutes(context))
  app.use(writingRoutes(context))
  app.use(postRoutes(context))
  app.use(sectionRoutes(context))
  app.use(searchRoutes(context))
  app.use(partnershipRoutes(context))
  app.use(partnershipWritingRoutes(context))
  app.use(milestoneRoutes(context))
  app.use(municipalityRoutes(context))
  app.use(exportRoutes(context))
  app.use(calendarRoutes(context))
  app.use(changeRoutes(context))
  app.use(feedRoutes(context))
  app.use(mediaRoutes(context))
  app.use(refuseOtherMethods())
  app.use(answerNotFound)
  app.use(answerProblem(context.log))
  return app
}
