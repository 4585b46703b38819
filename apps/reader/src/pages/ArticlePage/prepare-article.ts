import { type Article, bodyText } from '@news/domain'
import { readingTime } from '@news/domain/text'
import { typesetBody, typesetCaption } from '../../components/body/typeset-body.ts'

/** What is reckoned from all the text of an article. */
interface PreparedArticle {
  /** With the texts that are read below its head as a printer would set them. */
  article: Article
  /** In minutes. */
  readingTime: number
}

const known = new WeakMap<Article, PreparedArticle>()

/** Reckons it once for each article that was loaded. */
export function prepareArticle(article: Article): PreparedArticle {
  const before = known.get(article)
  if (before) return before
  const prepared = {
    article: typesetArticle(article),
    readingTime: readingTime(bodyText(article.body), article.language),
  }
  known.set(article, prepared)
  return prepared
}

function typesetArticle(article: Article): Article {
  const { body, image, language } = article
  return {
    ...article,
    body: typesetBody(body, language),
    ...(image && { image: typesetCaption(image, language) }),
  }
}
