import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ImportError } from '../import-error.ts'

/** An element of the channel with the text of its children, before anybody has looked at it. */
export interface RawRecord {
  kind: string
  /** The line that it begins in. */
  line: number
  fields: Record<string, string>
  terms: { domain: string; slug: string; name: string }[]
  meta: Record<string, string>
  /** Keys of custom fields that nobody here reads. */
  unreadMeta: string[]
  comments: number
}

const containers: ReadonlySet<string> = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'])

/** Custom fields that say something about an article or a file. */
const readMeta: ReadonlySet<string> = new Set([
  '_thumbnail_id',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
  '_wp_attachment_metadata',
  '_wpml_import_language_code',
  '_wpml_import_translation_group',
  '_yoast_wpseo_primary_category',
  'footnotes',
  'rank_math_primary_category',
])

/** The longest texts of newsrooms are a thousandth of this; more is an attack on the memory of the reader. */
const maxText = 32 * 1024 ** 2
const maxDepth = 64

/** What pages begin with, those of errors, too, that a broken site sends instead. */
const pageElements: ReadonlySet<string> = new Set(['html', 'head', 'body', 'div', 'p', 'br', 'b', 'h1'])

/** Depth of an element: `rss` is 1, `channel` 2, `item` 3, its fields 4, the parts of those 5. */
const depths = { root: 1, channel: 2, record: 3, field: 4, part: 5 } as const

/** The text is no XML, or not all of it. */
export class IllFormedError extends Error {
  override name = 'IllFormedError'

  constructor(cause: unknown) {
    super('ill-formed', { cause })
  }
}

/**
 * Makes records of the events of an XML parser. Entities are never expanded, and a document type that declares any is
 * refused.
 */
export class RecordReader {
  hasRoot = false
  /** Whether nothing more comes. */
  isOver = false
  /** Items that were read whole. */
  items = 0
  /** The line up to which all was well. */
  soundLine = 1
  private readonly parser = new SaxesParser()
  private readonly path: string[] = []
  private done: RawRecord[] = []
  private record: RawRecord | undefined
  private term: { domain: string; slug: string } | undefined
  private metaKey = ''
  private text: string | undefined
  private unreported = 0
  private weight = 0
  private readonly file: string

  constructor(file: string) {
    this.file = file
    this.parser.on('error', (error) => {
      throw new IllFormedError(error)
    })
    this.parser.on('doctype', (doctype) => this.refuseEntities(doctype))
    this.parser.on('opentag', (tag) => this.open(tag))
    this.parser.on('text', (text) => this.addText(text))
    this.parser.on('cdata', (text) => this.addText(text))
    this.parser.on('closetag', () => this.closeTag())
    this.parser.on('comment', () => this.settle())
  }

  get line(): number {
    return this.parser.line
  }

  write(chunk: string): void {
    this.unreported += chunk.length
    this.parser.write(chunk)
    if (this.unreported > maxText) throw this.tooLarge()
  }

  close(): void {
    this.isOver = true
    this.parser.close()
    if (this.path.length > 0) throw new IllFormedError(undefined)
  }

  /** The records that are complete by now, each given once. */
  take(): RawRecord[] {
    const done = this.done
    this.done = []
    return done
  }

  /** The parser has told what it read. */
  private settle(): void {
    this.unreported = 0
    this.soundLine = this.parser.line
  }

  private open(tag: SaxesTagPlain): void {
    this.settle()
    this.path.push(tag.name)
    const depth = this.path.length
    if (depth <= depths.channel) this.checkRoot(tag.name, depth)
    if (depth > maxDepth) throw this.noExport('its elements nest too deep')
    if (depth === depths.record) this.startRecord(tag.name)
    else if (depth === depths.field && this.record) this.startField(tag)
    else if (depth === depths.part && this.path[depths.field - 1] === 'wp:postmeta') this.text = ''
  }

  private checkRoot(name: string, depth: number): void {
    if (depth === depths.root && pageElements.has(name.toLowerCase())) throw this.webPage()
    const expected = depth === depths.root ? 'rss' : 'channel'
    if (name !== expected) throw this.noExport(`it begins with <${name.slice(0, 40)}>`)
    this.hasRoot = true
  }

  private startRecord(kind: string): void {
    this.weight = 0
    const { line } = this.parser
    this.record = { kind, line, fields: {}, terms: [], meta: {}, unreadMeta: [], comments: 0 }
    if (!containers.has(kind)) this.text = ''
  }

  private startField(tag: SaxesTagPlain): void {
    this.text = tag.name === 'wp:comment' || tag.name === 'wp:postmeta' ? undefined : ''
    if (tag.name === 'wp:comment' && this.record) this.record.comments++
    const { domain = '', nicename: slug = '' } = tag.attributes
    this.term = tag.name === 'category' ? { domain, slug } : undefined
  }

  private addText(text: string): void {
    this.settle()
    if (this.text === undefined) return
    this.weight += text.length
    if (this.weight > maxText) throw this.tooLarge()
    this.text += text
  }

  private closeTag(): void {
    this.settle()
    const name = this.path.at(-1) ?? ''
    const depth = this.path.length
    if (depth === depths.part) this.endPart(name)
    else if (depth === depths.field) this.endField(name)
    else if (depth === depths.record) this.endRecord(name)
    this.path.pop()
  }

  private endPart(name: string): void {
    const { record, text } = this
    if (!record || text === undefined) return
    if (name === 'wp:meta_key') this.metaKey = text.trim()
    else if (name === 'wp:meta_value' && readMeta.has(this.metaKey)) record.meta[this.metaKey] = text
    else if (name === 'wp:meta_value') record.unreadMeta.push(this.metaKey)
    this.text = undefined
  }

  private endField(name: string): void {
    const { record, text, term } = this
    this.text = undefined
    if (!record || text === undefined) return
    if (term) record.terms.push({ ...term, name: text })
    else record.fields[name] = text
  }

  private endRecord(name: string): void {
    const { record, text } = this
    this.record = undefined
    this.text = undefined
    if (!record) return
    if (name === 'item') this.items++
    this.done.push(
      text === undefined || containers.has(name) ? record : { ...record, fields: { [name]: text } },
    )
  }

  private refuseEntities(doctype: string): void {
    if (/^\s*html\b/i.test(doctype)) throw this.webPage()
    if (/[[]|ENTITY|SYSTEM|PUBLIC/i.test(doctype))
      throw new ImportError(
        'entities',
        `${this.file} is refused: it declares a document type with entities, which no WordPress export does.`,
      )
  }

  private webPage(): ImportError {
    const advice = 'sign in to WordPress and export the site under Tools › Export again'
    return new ImportError('not-wxr', `${this.file} is a web page, not a WordPress export: ${advice}.`)
  }

  private noExport(why: string): ImportError {
    return new ImportError('not-wxr', `${this.file} is XML but no WordPress export: ${why}.`)
  }

  private tooLarge(): ImportError {
    const text = `${this.file} is refused: a single text of it, near line ${this.line}, is larger than 32 MB.`
    return new ImportError('too-large', text)
  }
}
