import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { createClient } from '@news/contract'
import type { Running } from '../../../../.tools/bench/process.ts'

const news = join(import.meta.dirname, '../../../api/dist/cli.js')

/** Of this length is an article whose page has a budget. */
const words = 500
const wordsInParagraph = 45
const minuteMs = 60_000

interface Newspaper {
  api: Running
  /** Where its store is. */
  folder: string
}

/**
 * Publishes articles of five hundred words, those of the sample newsroom, each beginning at another of them. They are two
 * hours old, so that others stay the newest.
 *
 * @returns their slugs
 */
export async function publishArticles({ api, folder }: Newspaper, count: number): Promise<string[]> {
  const newsroom = createClient({ baseUrl: api.url, token: createToken(folder) })
  const { items } = await newsroom.listArticles({ query: { language: 'uk', limit: 20 } })
  const texts = await Promise.all(items.map(({ slug }) => newsroom.getArticleText({ params: { slug } })))
  const all = texts.join(' ').split(/\s+/)
  const slugs: string[] = []
  for (let i = 0; i < count; i++) {
    const first = (17 * i) % all.length
    const { article } = await newsroom.createArticle({
      body: {
        headline: `Що сталося в місті: ${i + 1}`,
        standfirst: 'Коротко про те, що варто знати про цей день.',
        language: 'uk',
        section: { slug: 'hromada', name: { uk: 'Громада' } },
        body: { markdown: toParagraphs([...all.slice(first), ...all].slice(0, words)) },
        status: 'published',
        datePublished: new Date(Date.now() - 120 * minuteMs).toISOString(),
      },
    })
    slugs.push(article.slug)
  }
  return slugs
}

function createToken(folder: string): string {
  const command = [news, 'token', 'create', '--name', 'bench', '--scope', 'articles:write']
  const env = { NEWS_DATA_DIR: folder }
  return execFileSync(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim()
}

function toParagraphs(text: readonly string[]): string {
  const starts = text.map((_, i) => i).filter((i) => i % wordsInParagraph === 0)
  return starts.map((from) => text.slice(from, from + wordsInParagraph).join(' ')).join('\n\n')
}
