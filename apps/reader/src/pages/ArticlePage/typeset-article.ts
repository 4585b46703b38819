import type { Article } from '@news/domain'
import { typesetBody, typesetCaption } from '../../components/body/typeset-body.ts'

const known = new WeakMap<Article, Article>()

/** The texts of an article that are read below its head, as a printer would set them: the same for the same article. */
export function typesetArticle(article: Article): Article {
  const before = known.get(article)
  if (before) return before
  const set = typesetAnew(article)
  known.set(article, set)
  return set
}

function typesetAnew(article: Article): Article {
  const { body, image, language } = article
  return {
    ...article,
    body: typesetBody(body, language),
    ...(image && { image: typesetCaption(image, language) }),
  }
}
