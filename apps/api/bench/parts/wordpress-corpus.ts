import { bodyText } from '@news/domain'
import { makeArticle } from '../scale/articles.ts'

export interface WordPressPost {
  id: number
  title: string
  content: string
  name: string
}

/** Paragraphs of a post: with a heading and a list, about 300 words in all. */
const paragraphs = 6

/** Posts as the editor of WordPress writes them, the same in every run. */
export function createCorpus(count: number): WordPressPost[] {
  return Array.from({ length: count }, (_, i) => {
    const texts = Array.from({ length: paragraphs }, (_, part) => textOf(i * paragraphs + part))
    return {
      id: i + 1,
      title: makeArticle(i).headline,
      name: `stattia-${i + 1}`,
      content: [
        ...texts.map(
          (text) =>
            `<!-- wp:paragraph -->\n<p>${text} <strong>Рада</strong> ухвалила.</p>\n<!-- /wp:paragraph -->`,
        ),
        '<!-- wp:heading -->\n<h2>Що далі</h2>\n<!-- /wp:heading -->',
        '<!-- wp:list -->\n<ul><li>перше</li><li><a href="https://city.example/?p=1">друге</a></li></ul>\n<!-- /wp:list -->',
      ].join('\n\n'),
    }
  })
}

function textOf(number: number): string {
  return bodyText(makeArticle(number).body)
}
