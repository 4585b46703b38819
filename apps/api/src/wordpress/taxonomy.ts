import type { Language, Section, Tag } from '@news/domain'
import { slugify } from '@news/domain/text'
import type { ListPage } from './addresses/site-addresses.ts'
import { type CategoryFile, noCategoryFile } from './categories/category-file.ts'
import { compareWithFile, type FileComparison } from './categories/find-line.ts'
import {
  type OwnCategories,
  type Placement,
  placeCategory,
  sectionNamed,
} from './categories/place-category.ts'
import type { SiteTerm } from './item.ts'
import { cutText, toPlainText } from './plain-text.ts'
import { decodeSlug, readableSlug, toSlug } from './slugs.ts'

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

/** The section of whatever nobody has sorted. */
export const unsorted: SiteTerm = { domain: 'category', slug: 'uncategorized', name: 'Uncategorized' }

/** The categories and tags of a site under the slugs that they have here, and what its categories become. */
export class Taxonomy implements OwnCategories {
  readonly language: Language
  private readonly byName = new Map<string, Tag>()
  private readonly categories = new Map<string, SiteTerm>()
  private readonly bySlug = new Map<string, SiteTerm>()
  private readonly parents = new Map<string, string>()
  private readonly places = new Map<string, Placement>()
  private readonly categoryIds = new Map<string, string>()
  private readonly taken = new Map<string, Set<string>>()
  private readonly file: CategoryFile

  constructor(language: Language, file: CategoryFile = noCategoryFile) {
    this.language = language
    this.file = file
  }

  add({ taxonomy, id, slug, parent, name, known: given }: Term): Tag {
    const known = this.byName.get(`${taxonomy}:${slug}`)
    if (known) return known
    const words = cutText(toPlainText(name) || decodeSlug(slug) || slug || id, 200)
    const wanted = readableSlug(slug) || toSlug(words) || (id === '' ? 'term' : `term-${id}`)
    const term = { slug: given ?? this.takeSlug(taxonomy, wanted), name: { [this.language]: words } }
    this.byName.set(`${taxonomy}:${slug}`, term)
    if (taxonomy === 'category') {
      const category = { domain: taxonomy, slug, name }
      if (id !== '') this.categoryIds.set(id, slug)
      this.categories.set(slug, category)
      this.bySlug.set(term.slug, category)
      this.places.clear()
      if (parent !== '') this.parents.set(slug, parent)
    }
    return term
  }

  /** What a category becomes here. */
  place(category: SiteTerm): Placement {
    const known = this.places.get(category.slug)
    if (known) return known
    const place = placeCategory(category, this, this.file)
    this.places.set(category.slug, place)
    return place
  }

  /** The section of a post that none of its categories gives one. */
  unsortedSection(): Section {
    const { otherwise } = this.file
    const { slug, name } = this.byName.get(`category:${unsorted.slug}`) ?? {
      slug: unsorted.slug,
      name: { [this.language]: unsorted.name },
    }
    if (otherwise === undefined) return { slug, name }
    return sectionNamed(otherwise, { site: this, file: this.file, depth: 0 })
  }

  /** The list here that shows what the list of a category showed. Absent when it became nothing. */
  listOf(category: SiteTerm): ListPage | undefined {
    const { section, tag } = this.place(category)
    if (tag) return { page: 'tag', slug: tag.slug }
    const list = section ?? (this.file.otherwise === undefined ? undefined : this.unsortedSection())
    return list && { page: 'section', slug: list.slug }
  }

  /** All that a file makes of a category, so that a change of it is seen. Absent without a file. */
  decisionOn(category: SiteTerm): object | undefined {
    if (this.file === noCategoryFile) return undefined
    return { ...this.place(category), otherwise: this.unsortedSection() }
  }

  /** What an editor should look at: categories that the file does not name, and lines that name none of the site. */
  compareWithFile(): FileComparison | undefined {
    if (this.file === noCategoryFile) return undefined
    const categories = [...this.categories.values()]
    return compareWithFile(this.file, categories, (category) => this.above(category) !== undefined)
  }

  own(category: SiteTerm): Tag {
    return this.term(category)
  }

  above({ slug }: SiteTerm): SiteTerm | undefined {
    const above = this.categories.get(this.parents.get(slug) ?? '')
    return above?.slug === slug ? undefined : above
  }

  withSlug(slug: string): SiteTerm | undefined {
    return this.bySlug.get(slug)
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
