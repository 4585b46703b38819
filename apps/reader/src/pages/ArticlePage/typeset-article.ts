import type { Article } from '@news/domain'
import { typesetBody, typesetCaption } from '../../components/body/typeset-body.ts'

/** The texts of an article that are read below its head, as a printer would set them. */
export function typesetArticle(article: Article): Article {
  const { body, image, language } = article
  return {
    ...article,
    body: typesetBody(body, language),
    ...(image && { image: typesetCaption(image, language) }),
  }
}
