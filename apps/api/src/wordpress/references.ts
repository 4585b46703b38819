import type { Author, Language, Place, Section, Tag } from '@news/domain'
import { languageSchema } from '@news/domain'
import { detectLanguage } from './detect-language.ts'
import type { SiteItem, SiteTerm } from './item.ts'
import { toPlainText } from './plain-text.ts'
import type { Survey } from './survey.ts'

/** Taxonomies by which plug-ins say where something happened. */
const placeTaxonomies: ReadonlySet<string> = new Set(
  'place places location locations city cities region'.split(' '),
)

/** The section of whatever nobody has sorted. */
const unsorted: SiteTerm = { domain: 'category', slug: 'uncategorized', name: 'Uncategorized' }

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
  return taxonomy.section(mainCategory(item, taxonomy) ?? unsorted)
}

/** The tags, and the categories beside the one that is the section: nothing that an editor sorted is lost. */
export function tagsOf(item: SiteItem, { taxonomy }: Survey): Tag[] {
  const main = mainCategory(item, taxonomy)
  const further = termsOf(item, 'category').filter(
    ({ slug }) => slug !== main?.slug && slug !== unsorted.slug,
  )
  return unique([...termsOf(item, 'post_tag'), ...further].map((term) => taxonomy.term(term))).slice(0, 200)
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

/** The one that an editor marked as the main one, else the first. */
function mainCategory(item: SiteItem, taxonomy: Survey['taxonomy']): SiteTerm | undefined {
  const categories = termsOf(item, 'category')
  const marked = item.meta._yoast_wpseo_primary_category ?? item.meta.rank_math_primary_category ?? ''
  const slug = taxonomy.findCategorySlug(marked.trim())
  return (
    categories.find((category) => category.slug === slug) ??
    categories.find((category) => category.slug !== unsorted.slug) ??
    categories[0]
  )
}

function termsOf(item: SiteItem, domain: string): SiteTerm[] {
  return item.terms.filter((term) => term.domain === domain)
}

function unique<T extends { slug: string }>(references: readonly T[]): T[] {
  return [...new Map(references.map((reference) => [reference.slug, reference])).values()]
}
