import { fileURLToPath } from 'node:url'
import { parseHtml, rawText } from '@news/domain/markup'
import { describe, expect, test } from 'vitest'
import { findRealData } from './fixtures.ts'
import { emptyReport } from './import-report.ts'
import type { SiteItem } from './item.ts'
import { readArticle } from './read-article.ts'
import { readWxr } from './read-wxr.ts'
import { surveyExport } from './survey.ts'

/** Our own export, and WordPress’s collection of everything that a post may hold where somebody has put it beside. */
const files = [
  fileURLToPath(new URL('../../../reader/e2e/fixtures/export.wxr.xml', import.meta.url)),
  ...[findRealData('wordpress/theme-unit-test.wxr.xml')].filter((file) => file !== undefined),
]
const published = (await Promise.all(files.map(publishedPosts))).flat()

async function publishedPosts(file: string): Promise<{ file: string; title: string; item: SiteItem }[]> {
  const posts: { file: string; title: string; item: SiteItem }[] = []
  for await (const record of readWxr(file))
    if (record.kind === 'item' && record.item.type === 'post' && record.item.status === 'publish')
      posts.push({ file, title: record.item.title || `post ${record.item.id}`, item: record.item })
  return posts
}

/** What readers see of a post: its text without markup, shortcodes by their content, programs not at all. */
function visibleWords({ title, content }: SiteItem): string[] {
  const shown = `${title} ${content}`
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/gi, ' ')
    .replace(/<[^>]*>/g, ' $& ')
  return wordsOf(rawText(parseHtml(shown)))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Every text anywhere in a value: captions, cells, alternatives of pictures, addresses of embeds. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('every word of a published post is in its article, or the report says what is not', () => {
  test.each(published)('$title', async ({ file, item }) => {
    const survey = await surveyExport(file, { language: 'en' })
    const report = emptyReport(survey, true)
    const article = readArticle(item, { survey, now: Date.parse('2026-12-01T00:00:00.000Z'), report })
    // White space aside: `Mark<sup>up</sup>` is one word.
    const here = wordsOf(textsIn(article?.draft).join(' ')).join('')
    const lost = visibleWords(item).filter((word) => !here.includes(word))
    const isSaid = report.losses.some(({ left }) => 'button' in left)
    expect(isSaid ? [] : lost).toEqual([])
  })
})
