import type { SiteItem } from './item.ts'

/** What the versions of a text in several languages have in common: Polylang keeps it as a term, WPML as a field. */
export function versionsOf(item: SiteItem): string | undefined {
  const term = item.terms.find(({ domain }) => domain === 'post_translations')
  return term?.slug ?? item.meta._wpml_import_translation_group
}

/** The first written version of each text that there are several of, by what they have in common. */
export function findOriginals(
  versions: readonly { id: number; group: string | undefined }[],
): Map<string, number> {
  const originals = new Map<string, number>()
  for (const { id, group } of versions)
    if (group !== undefined) originals.set(group, Math.min(id, originals.get(group) ?? id))
  return originals
}

/** The number of the text that an item is a version of. Absent when it is the original itself, or the only one. */
export function originalOf(item: SiteItem, originals: ReadonlyMap<string, number>): number | undefined {
  const original = item.original ?? originals.get(versionsOf(item) ?? '')
  return original === item.id ? undefined : original
}
