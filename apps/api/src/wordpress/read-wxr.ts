import { ImportError } from './import-error.ts'
import type { SiteItem } from './item.ts'
import { parseItem } from './wxr/item.ts'
import { openExport, type ReadProgress } from './wxr/open-export.ts'
import { parseRecords } from './wxr/parse-records.ts'

/** What an export holds, one record at a time. */
export type WxrRecord =
  | { kind: 'channel'; field: string; text: string }
  | { kind: 'author'; login: string; name: string }
  | { kind: 'term'; taxonomy: string; id: string; slug: string; parent: string; name: string }
  | { kind: 'item'; item: SiteItem }
  | { kind: 'broken-item'; title: string; line: number; problem: string }

/**
 * Reads a WordPress export (WXR 1.0 to 1.2, plain or gzipped) as a stream: its memory does not grow with the file.
 *
 * @throws ImportError with one clear sentence for what is not a whole export. Damage may lie at the very end: read once
 * to the end before acting on anything.
 */
export async function* readWxr(
  file: string,
  onProgress: (progress: ReadProgress) => void = () => {},
): AsyncGenerator<WxrRecord> {
  let isExport = false
  for await (const { kind, fields, line, ...rest } of parseRecords(openExport(file, onProgress), file)) {
    isExport ||= kind === 'wp:wxr_version'
    if (kind === 'item') {
      if (!isExport) throw notAnExport(file)
      const item = parseItem({ kind, fields, line, ...rest })
      yield 'problem' in item ? { kind: 'broken-item', line, ...item } : { kind: 'item', item }
    } else yield toRecord(kind, fields)
  }
  if (!isExport) throw notAnExport(file)
}

function toRecord(kind: string, fields: Record<string, string>): WxrRecord {
  const text = (name: string) => fields[name]?.trim() ?? ''
  switch (kind) {
    case 'wp:author':
      return { kind: 'author', login: text('wp:author_login'), name: text('wp:author_display_name') }
    case 'wp:category':
      return {
        kind: 'term',
        taxonomy: 'category',
        id: text('wp:term_id'),
        slug: text('wp:category_nicename'),
        parent: text('wp:category_parent'),
        name: text('wp:cat_name'),
      }
    case 'wp:tag':
      return {
        kind: 'term',
        taxonomy: 'post_tag',
        id: text('wp:term_id'),
        slug: text('wp:tag_slug'),
        parent: '',
        name: text('wp:tag_name'),
      }
    case 'wp:term':
      return {
        kind: 'term',
        taxonomy: text('wp:term_taxonomy'),
        id: text('wp:term_id'),
        slug: text('wp:term_slug'),
        parent: text('wp:term_parent'),
        name: text('wp:term_name'),
      }
    default:
      return { kind: 'channel', field: kind, text: text(kind) }
  }
}

function notAnExport(file: string): ImportError {
  return new ImportError(
    'not-wxr',
    `${file} is an RSS feed, not a WordPress export: export the site under Tools › Export.`,
  )
}
