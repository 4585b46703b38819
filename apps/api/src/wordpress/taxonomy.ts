import type { Language, Section, Tag } from '@news/domain'
import { slugify } from '@news/domain/text'
import type { SiteTerm } from './item.ts'
import { cutText, toPlainText } from './plain-text.ts'
import { decodeSlug, toSlug } from './slugs.ts'

/** A category, a tag or whatever else posts are sorted by, as its site has it. */
export interface Term {
  taxonomy: string
  id: string
  slug: string
  parent: string
  name: string
  /** The slug that it was given here before. */
  known?: string | null | undefined
}

/** The categories and tags of a site under the slugs that they have here. */
export class Taxonomy {
  private readonly byName = new Map<string, Tag>()
  private readonly parents = new Map<string, string>()
  private readonly categoryIds = new Map<string, string>()
  private readonly taken = new Map<string, Set<string>>()
  private readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  add({ taxonomy, id, slug, parent, name, known: given }: Term): Tag {
    const known = this.byName.get(`${taxonomy}:${slug}`)
    if (known) return known
    const words = cutText(toPlainText(name) || decodeSlug(slug) || slug || id, 200)
    const wanted = toSlug(decodeSlug(slug)) || toSlug(words) || (id === '' ? 'term' : `term-${id}`)
    const term = { slug: given ?? this.takeSlug(taxonomy, wanted), name: { [this.language]: words } }
    this.byName.set(`${taxonomy}:${slug}`, term)
    if (taxonomy === 'category') {
      this.categoryIds.set(id, slug)
      if (parent !== '') this.parents.set(term.slug, parent)
    }
    return term
  }

  /** The section of a category, with the section above it. */
  section(category: SiteTerm): Section {
    const term = this.term(category)
    const parent = this.byName.get(`category:${this.parents.get(term.slug) ?? ''}`)
    return parent && parent.slug !== term.slug ? { ...term, parent: parent.slug } : term
  }

  /** As a tag; one that the export does not list is taken from the article that names it. */
  term({ domain, slug, name }: SiteTerm): Tag {
    return this.add({ taxonomy: domain, id: '', slug, parent: '', name })
  }

  /** The name in addresses of the category with this number. */
  findCategorySlug(id: string): string | undefined {
    return this.categoryIds.get(id)
  }

  /** Keeps slugs for those who have them already. */
  reserve(taxonomy: string, slugs: Iterable<string>): void {
    this.taken.set(taxonomy, new Set(slugs))
  }

  private takeSlug(taxonomy: string, wanted: string): string {
    const taken = this.taken.get(taxonomy) ?? new Set<string>()
    this.taken.set(taxonomy, taken)
    const slug = slugify(wanted, { maxLength: 200, isTaken: (candidate) => taken.has(candidate) })
    taken.add(slug)
    return slug
  }
}
