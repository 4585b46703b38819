import { type Client, createClient } from '@news/contract'
import type { System } from './system.ts'

/** Whoever writes articles in this system, through its API. */
export function openNewsroom(system: System): Promise<Client> {
  return openWith(system, 'articles:write')
}

/** Whoever keeps the records of its partnerships. */
export function openLedger(system: System): Promise<Client> {
  return openWith(system, 'partnerships:write')
}

async function openWith({ news, url }: System, scope: string): Promise<Client> {
  const token = await news('token', 'create', '--name', 'e2e', '--scope', scope)
  return createClient({ baseUrl: url, token: token.trim() })
}

interface Details {
  markdown?: string
  /** The slugs of the partnerships that it is about. */
  partnerships?: string[]
}

/** Publishes a story now. */
export async function publish(
  newsroom: Client,
  headline: string,
  { markdown = `${headline}: про це повідомила редакція.`, partnerships = [] }: Details = {},
): Promise<string> {
  const { article } = await newsroom.createArticle({
    body: {
      headline,
      language: 'uk',
      section: { slug: 'misto', name: { uk: 'Місто' } },
      body: { markdown },
      partnerships,
      status: 'published',
      datePublished: new Date().toISOString(),
    },
  })
  return article.slug
}
