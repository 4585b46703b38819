import { formatKeyset } from '../../src/http/cursor.ts'
import { idOf, momentOf, slugOf, wordOf } from './articles.ts'

/** What is asked, by the number of articles there are; asked again and again with another `time`. */
export interface Question {
  name: string
  /** What must not take longer the more articles there are. */
  isJudged: boolean
  ask: (size: number, time: number) => { path: string; method?: string; body?: object }
}

/** Spread over all there is, so that nothing answers from one page of memory. */
function someNumber(size: number, time: number): number {
  return (time * 7_919) % size
}

function deep(size: number, time: number): string {
  const number = Math.floor(size / 2) + (time % 100)
  return formatKeyset({ datePublished: momentOf(number), id: idOf(number) })
}

export const questions: readonly Question[] = [
  { name: 'first page', isJudged: true, ask: () => ({ path: '/v1/posts' }) },
  {
    name: 'deep page',
    isJudged: true,
    ask: (size, time) => ({ path: `/v1/posts?after=${deep(size, time)}` }),
  },
  {
    name: 'one article',
    isJudged: true,
    ask: (size, time) => ({ path: `/v1/articles/${slugOf(someNumber(size, time))}` }),
  },
  { name: 'posts by tag', isJudged: true, ask: (_, time) => ({ path: `/v1/posts?tag=tema-${time % 200}` }) },
  {
    name: 'posts by tag, deep',
    isJudged: true,
    ask: (size, time) => ({ path: `/v1/posts?tag=tema-${time % 200}&after=${deep(size, time)}` }),
  },
  { name: 'section', isJudged: true, ask: (_, time) => ({ path: `/v1/posts?section=rozdil-${time % 8}` }) },
  { name: 'edition', isJudged: true, ask: () => ({ path: '/v1/posts?edition=uk' }) },
  {
    name: 'end of the log',
    isJudged: true,
    ask: (size) => ({ path: `/v1/changes?limit=20&after=${endOf(size)}` }),
  },
  {
    name: 'search, one found',
    isJudged: true,
    ask: (size, time) => ({ path: `/v1/search?q=${someNumber(size, time)}` }),
  },
  {
    name: 'search, many found',
    isJudged: false,
    ask: (_, time) => ({ path: `/v1/search?q=${encodeURIComponent(wordOf(1_000 + (time % 50)))}` }),
  },
  {
    name: 'write',
    isJudged: true,
    ask: (_, time) => ({ path: '/v1/articles', method: 'POST', body: newArticle(time) }),
  },
]

function endOf(size: number): string {
  return Buffer.from(`c${size - 20}`).toString('base64url')
}

function newArticle(time: number): object {
  return {
    language: 'uk',
    headline: `Нова стаття ${time}`,
    section: { slug: 'rozdil-1', name: { uk: 'Розділ' } },
    tags: [{ slug: 'tema-1', name: { uk: 'Тема 1' } }],
    authors: [{ slug: 'avtor-1', name: { uk: 'Автор' }, kind: 'person' }],
    status: 'published',
    body: { markdown: 'Міська рада **ухвалила** рішення про бюджет на наступний рік.' },
  }
}
