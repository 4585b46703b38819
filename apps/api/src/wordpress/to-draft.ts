import { type ArticleDraft, articleDraftSchema, type Body, bodyText, type Instant } from '@news/domain'
import { type Left, leave } from '@news/domain/markup'
import type { SourcedDraft } from '../articles/sourced-draft.ts'
import { type ArticleState, isForEverybody } from './article-state.ts'
import { attachmentImage } from './attachment.ts'
import { isAutomaticExcerpt } from './automatic-excerpt.ts'
import { contentToBody, renderedToBody } from './content/content-to-body.ts'
import type { Surroundings } from './content/dialect.ts'
import { footnotesOf } from './footnotes.ts'
import type { SiteItem } from './item.ts'
import { cutText, toPlainText } from './plain-text.ts'
import { authorsOf, languageOf, placesOf, sectionOf, tagsOf } from './references.ts'
import { readableSlug, toSlug } from './slugs.ts'
import { sourceKeyOf } from './source-key.ts'
import type { Survey } from './survey.ts'
import { originalOf } from './translations.ts'

/** An article of the site, and what of it had no place. */
export interface ConvertedArticle {
  sourced: SourcedDraft & { sourceKey: string }
  left: Left
}

/** Longer texts are no articles. */
const maxContent = 5 * 1024 ** 2

/** Turns an item into an article, or says in words why it is none. */
export function toDraft(
  item: SiteItem,
  state: ArticleState,
  survey: Survey,
): ConvertedArticle | { problem: string } {
  if (item.content.length > maxContent) return { problem: 'its text is longer than 5 MB' }
  if (isForEverybody(state) && item.published === undefined)
    return { problem: 'it has no date of publication' }
  const convert = item.isRendered ? renderedToBody : contentToBody
  const { body, left } = convert(item.content, surroundings(item, survey))
  if (body.length === 0) leave(left, 'its text is empty')
  const headline = headlineOf(item, body, left)
  if (headline === '') return { problem: 'it has neither a headline nor text' }
  const parsed = articleDraftSchema.safeParse({
    slug: readableSlug(item.name) || toSlug(headline) || `article-${item.id}`,
    language: languageOf(item, `${headline}\n${bodyText(body)}`, survey),
    headline,
    ...standfirstOf(item, body, left),
    authors: authorsOf(item, survey),
    section: sectionOf(item, survey),
    tags: tagsOf(item, survey),
    places: placesOf(item, survey),
    ...imageOf(item, survey, left),
    genre: 'news',
    pinned: item.isSticky,
    sources: [],
    corrections: [],
    partnerships: [],
    status: isForEverybody(state) ? 'published' : 'draft',
    ...publishedOf(item, state),
    body,
  } satisfies ArticleDraft)
  if (!parsed.success) return { problem: problemOf(parsed.error.issues) }
  const sourceKey = sourceKeyOf(survey.url, item.id)
  const original = originalOf(item, survey.originals)
  const translation = original === undefined ? {} : { translationOfSource: sourceKeyOf(survey.url, original) }
  return { sourced: { draft: parsed.data, sourceKey, ...translation, ...createdOf(item) }, left }
}

function surroundings(item: SiteItem, { url, library, blocks }: Survey): Surroundings {
  return {
    baseUrl: url,
    findAttachment: (id) => library.find(id),
    findAttachmentByUrl: (address) => library.findByUrl(address),
    ownImages: () => library.imagesOf(item.id),
    findBlock: (id) => blocks?.get(id),
    footnotes: footnotesOf(item),
  }
}

/** WordPress lets a text go without a title; its first words stand in. */
function headlineOf(item: SiteItem, body: Body, left: Left): string {
  if (/<[a-z]/i.test(item.title)) leave(left, 'markup in the headline')
  const title = toPlainText(item.title)
  if (title.length > 500) leave(left, 'end of a long headline')
  return cutText(title, 500) || cutText(bodyText(body).split('\n')[0] ?? '', 100)
}

function standfirstOf({ excerpt, isRendered }: SiteItem, body: Body, left: Left): { standfirst?: string } {
  const [beforeMore = ''] = excerpt.split(/<a\s[^<>]{0,500}more-link/)
  const text = toPlainText(beforeMore)
  if (text === '' || (isRendered && isAutomaticExcerpt(text, body))) return {}
  if (text.length > 2_000) leave(left, 'end of a long excerpt')
  return { standfirst: cutText(text, 2_000) }
}

function imageOf({ meta }: SiteItem, { library }: Survey, left: Left): Pick<ArticleDraft, 'image'> {
  const id = Number(meta._thumbnail_id ?? 0)
  if (!(id > 0)) return {}
  const attachment = library.find(id)
  const image = attachment && attachmentImage(attachment)
  if (!attachment) leave(left, 'featured picture that the media library does not hold')
  else if (!image) leave(left, 'featured file that browsers do not show as a picture')
  return image ? { image } : {}
}

/** The date of a draft is that of its last saving, and means nothing. */
function publishedOf({ published }: SiteItem, state: ArticleState): { datePublished?: Instant } {
  const isMeant = state !== 'draft' && state !== 'pending'
  return isMeant && published !== undefined ? { datePublished: published } : {}
}

/** A text planned for next year was written before. */
function createdOf({ published, modified }: SiteItem): { dateCreated?: Instant } {
  const [first] = [published, modified].filter((date) => date !== undefined).toSorted()
  return first === undefined ? {} : { dateCreated: first }
}

function problemOf(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const [issue] = issues
  return `its ${issue?.path.join('.')} ${issue?.message}`
}
