import { localeOf } from '@news/contract'
import { locales } from '@news/domain'
import { type RequestHandler, type Response, Router } from 'express'
import type { Api } from '../api/api.ts'
import { forever } from '../cache-control.ts'
import type { Site } from '../page-context.ts'
import { articleCard, type Card, cardFile, siteCard } from './card.ts'
import { cardPaths } from './card-paths.ts'
import { createDrawer, type Drawer } from './drawer.ts'

interface CardDependencies {
  api: Api
  site: Site
}

/** The pictures that messengers show with a link: one for each article and one for all else, drawn when asked for. */
export function cardRoutes({ api, site }: CardDependencies): RequestHandler {
  const draw = createDrawer()
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

async function send(card: Card, draw: Drawer, response: Response): Promise<void> {
  const picture = await draw(card)
  response.type('png').set('Cache-Control', forever).send(picture)
}
