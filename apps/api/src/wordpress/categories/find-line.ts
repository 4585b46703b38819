import type { SiteTerm } from '../item.ts'
import { toPlainText } from '../plain-text.ts'
import { decodeSlug } from '../slugs.ts'
import type { CategoryFile, CategoryLine } from './category-file.ts'

/** The line of a category: by its name in addresses, else by its name. */
export function findLine(file: CategoryFile, category: SiteTerm): CategoryLine | undefined {
  const key = keyOf(file, category)
  return key === undefined ? undefined : file.categories[key]
}

/** What an editor should look at after a run. */
export interface FileComparison {
  /** Categories that the file does not name: they stay as they are. */
  unlisted: string[]
  /** Lines of the file that name no category of the site. */
  unused: string[]
}

/** @param isNested whether a category lies below another */
export function compareWithFile(
  file: CategoryFile,
  categories: readonly SiteTerm[],
  isNested: (category: SiteTerm) => boolean,
): FileComparison {
  const keys = new Set(categories.map((category) => keyOf(file, category)))
  const isMeant = (category: SiteTerm) => file.nested === 'tag' && isNested(category)
  return {
    unlisted: categories
      .filter((category) => keyOf(file, category) === undefined && !isMeant(category))
      .map(({ name, slug }) => toPlainText(name) || slug),
    unused: Object.keys(file.categories).filter((key) => !keys.has(key)),
  }
}

function keyOf({ categories }: CategoryFile, { slug, name }: SiteTerm): string | undefined {
  const keys = Object.keys(categories)
  const wanted = [slug, decodeSlug(slug), toPlainText(name)].filter((word) => word !== '').map(folded)
  return wanted.map((word) => keys.find((key) => folded(key) === word)).find((key) => key !== undefined)
}

/** Upper and lower case and the ways to write one letter make no difference. */
function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}
