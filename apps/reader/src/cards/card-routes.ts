import { localeOf } from '@news/contract'
import { locales } from '@news/domain'
import { type RequestHandler, type Response, Router } from 'express'
import type { Api } from '../api/api.ts'
import { forever } from '../cache-control.ts'
import { drawOnce } from '../draw-once.ts'
import type { Site } from '../page-context.ts'
import { articleCard, type Card, cardFile, siteCard } from './card.ts'
import { cardPaths } from './card-paths.ts'

interface CardDependencies {
  api: Api
  site: Site
}

/** About 3 MB of pictures. */
const most = 100

type Draw = (card: Card) => Promise<Buffer>

/** The pictures that messengers show with a link: one for each article and one for all else, drawn when asked for. */
export function cardRoutes({ api, site }: CardDependencies): RequestHandler {
  const draw = drawOnce(drawAnew, { keyOf: cardFile, most })
  const router = Router()
  router.get(cardPaths.article(':slug', ':file'), async ({ params }, response) => {
    const slug = String(params.slug)
    const article = await api.getArticle({ params: { slug } })
    const card = articleCard(article, { locale: localeOf(article.language), site })
    if (params.file === cardFile(card) && slug === article.slug) return send(card, draw, response)
    // Whoever kept the address of an older card gets the one that is true.
    response.redirect(302, cardPaths.article(article.slug, cardFile(card)))
  })
  for (const locale of locales) {
    const card = siteCard({ locale, site })
    router.get(cardPaths.site(locale, cardFile(card)), (_, response) => send(card, draw, response))
  }
  return router
}

async function send(card: Card, draw: Draw, response: Response): Promise<void> {
  const picture = await draw(card)
  response.type('png').set('Cache-Control', forever).send(picture)
}

/** What draws is large, and comes only when somebody asks for a card. */
async function drawAnew(card: Card): Promise<Buffer> {
  const { drawCard } = await import('./draw-card.ts')
  return drawCard(card)
}
