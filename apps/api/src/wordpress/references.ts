import type { Author, Language, Place, Section, Tag } from '@news/domain'
import { languageSchema } from '@news/domain'
import { detectLanguage } from './detect-language.ts'
import type { SiteItem, SiteTerm } from './item.ts'
import { toPlainText } from './plain-text.ts'
import type { Survey } from './survey.ts'
import { type Taxonomy, unsorted } from './taxonomy.ts'

/** Taxonomies by which plug-ins say where something happened. */
const placeTaxonomies: ReadonlySet<string> = new Set(
  'place places location locations city cities region'.split(' '),
)

/** The language that a plug-in for several of them notes, else that of the words. */
export function languageOf(item: SiteItem, text: string, survey: Survey): Language {
  const name = termsOf(item, 'language')[0]?.slug ?? item.meta._wpml_import_language_code
  const noted = name?.split(/[-_]/)[0]
  return languageSchema.safeParse(noted).data ?? detectLanguage(text, survey.language)
}

/** Several authors are noted by a plug-in as terms; else the account that wrote it. */
export function authorsOf(item: SiteItem, { people }: Survey): Author[] {
  const logins = termsOf(item, 'author').map(({ slug }) => slug.replace(/^cap-/, ''))
  const authors = (logins.length > 0 ? logins : [item.creator]).flatMap((login) => people.find(login) ?? [])
  return unique(authors).slice(0, 50)
}

export function sectionOf(item: SiteItem, { taxonomy }: Survey): Section {
  const main = mainCategory(item, taxonomy)
  return (main && taxonomy.place(main).section) ?? taxonomy.unsortedSection()
}

/**
 * The tags, those that categories become, and the sections beside the one that the article is in: nothing that an editor
 * sorted is lost.
 */
export function tagsOf(item: SiteItem, survey: Survey): Tag[] {
  const { taxonomy } = survey
  const section = sectionOf(item, survey)
  const fromCategories = termsOf(item, 'category').flatMap((category) => {
    const { section: other, tag } = taxonomy.place(category)
    if (tag) return tag
    const isSaid = other === undefined || other.slug === section.slug || category.slug === unsorted.slug
    return isSaid ? [] : { slug: other.slug, name: other.name }
  })
  const tags = termsOf(item, 'post_tag').map((term) => taxonomy.term(term))
  return unique([...tags, ...fromCategories]).slice(0, 200)
}

export function placesOf(item: SiteItem, { language }: Survey): Place[] {
  const names = item.terms
    .filter(({ domain }) => placeTaxonomies.has(domain))
    .map(({ name }) => toPlainText(name))
  return names
    .filter((name) => name !== '')
    .slice(0, 100)
    .map((name) => ({ name: { [language]: name } }))
}

/** Of the categories that give a section: the one that an editor marked as the main one, else the strongest, else the first. */
function mainCategory(item: SiteItem, taxonomy: Taxonomy): SiteTerm | undefined {
  const categories = termsOf(item, 'category').filter((category) => taxonomy.place(category).section)
  const marked = item.meta._yoast_wpseo_primary_category ?? item.meta.rank_math_primary_category ?? ''
  const slug = taxonomy.findCategorySlug(marked.trim())
  const byRank = categories.toSorted((a, b) => taxonomy.place(a).rank - taxonomy.place(b).rank)
  return (
    categories.find((category) => category.slug === slug) ??
    byRank.find((category) => category.slug !== unsorted.slug) ??
    byRank[0]
  )
}

function termsOf(item: SiteItem, domain: string): SiteTerm[] {
  return item.terms.filter((term) => term.domain === domain)
}

function unique<T extends { slug: string }>(references: readonly T[]): T[] {
  return [...new Map(references.map((reference) => [reference.slug, reference])).values()]
}
