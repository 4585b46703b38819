import type { Language } from '@news/domain'
import { stringify } from 'yaml'
import { inOneLine } from '../../commands/in-one-line.ts'
import { toPlainText } from '../plain-text.ts'
import { decodeSlug } from '../slugs.ts'
import { Taxonomy } from '../taxonomy.ts'
import type { CountedCategory, SiteCategories } from './list-categories.ts'

const introduction = `# What the categories of a WordPress site become here. As it stands, this file changes nothing.
#
#   rada: { section: misto }             its articles stand in the section “misto”
#   rada: { section: misto, tag: rada }  the same, and they have the tag “rada”
#   rada: { tag: rada }                  a tag alone; their section comes from their other categories
#   rada: nothing                        neither

`

const furtherPossibilities = `
# Names of sections and tags, also in several languages; without them they are called like the category:
# sections:
#   misto: Наше місто
#   sport: { name: { uk: Спорт, de: Sport, en: Sports }, parent: misto }
# tags:
#   rada: Міська рада
#
# What a category below another becomes that is not listed above (“section”, or “tag” in the section above):
# nested: section
#
# Sections that go before others when an article is in several, the strongest first:
# first: [misto]
#
# The section of articles that none of their categories gives one:
# otherwise: misto
`

/** A file that says what happens without one, for an editor to begin with. */
export function formatCategoryFile({ title, url, categories }: SiteCategories, language: Language): string {
  const taxonomy = new Taxonomy(language)
  for (const category of categories) taxonomy.add({ ...category, taxonomy: 'category' })
  const bySlug = new Map(categories.map((category) => [category.slug, category]))
  const lines = categories
    .map((category) => ({ category, path: pathOf(category, bySlug) }))
    .toSorted((a, b) => a.path.localeCompare(b.path, language))
    .map(({ category, path }) => lineOf(category, { path, taxonomy }))
  return [
    introduction,
    `# ${inOneLine(`${title} ${url}`)}\n`,
    lines.length > 0 ? 'categories:\n' : 'categories: {}\n',
    ...lines,
    furtherPossibilities,
  ].join('')
}

function lineOf(category: CountedCategory, { path, taxonomy }: { path: string; taxonomy: Taxonomy }): string {
  const { slug, name, posts } = category
  const key = inYaml(decodeSlug(slug) || slug)
  const section = inYaml(taxonomy.own({ domain: 'category', slug, name }).slug)
  return `  ${key}: { section: ${section} } # ${inOneLine(path)} (${posts})\n`
}

/** In quotation marks where it would mean something else without. */
function inYaml(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' }).trim()
}

/** The names of the categories above, then its own. */
function pathOf(category: CountedCategory, bySlug: ReadonlyMap<string, CountedCategory>): string {
  const path = [category]
  for (
    let above = bySlug.get(category.parent);
    above && !path.includes(above);
    above = bySlug.get(above.parent)
  )
    path.unshift(above)
  return path.map(({ name, slug }) => toPlainText(name) || slug).join(' › ')
}
