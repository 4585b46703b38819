import { z } from 'zod'
import { closeDirectionsIn, hasDirections } from '../text/directions.ts'
import { hrefSchema, languageSchema, textSchema, webUrlSchema } from '../values.ts'
import { imageSchema, imageShape } from './image.ts'

/**
 * The body of an article: a strict subset of Portable Text (portabletext.org), with our own blocks. Nothing in it is
 * markup: a body cannot carry a script, whatever its author typed.
 */

const key = z.string().min(1).max(64).meta({ description: 'Unique among its siblings' })

/** What a run of text may be, beside plain. The names are Portable Text's and HTML's. */
export const decorators = ['strong', 'em', 'code', 'underline', 'strike-through', 'sub', 'sup'] as const
export type Decorator = (typeof decorators)[number]

/** A run of text with the same marks. "\n" is a line break inside the paragraph. */
export const spanSchema = z
  .strictObject({
    _type: z.literal('span'),
    _key: key,
    text: z.string(),
    marks: z.array(z.string()).meta({ description: 'Decorators, or keys of markDefs' }),
  })
  .meta({ id: 'Span', description: 'A run of text with the same marks' })
export type Span = z.infer<typeof spanSchema>

export const linkSchema = z
  .strictObject({ _type: z.literal('link'), _key: key, href: hrefSchema })
  .meta({ id: 'Link', description: 'A link that spans refer to by its key' })
export type Link = z.infer<typeof linkSchema>

const inlineShape = { children: z.array(spanSchema), markDefs: z.array(linkSchema) }

interface Inline {
  children: Span[]
  markDefs: Link[]
}

function checkMarks({ children, markDefs }: Inline, context: z.core.$RefinementCtx): void {
  const known = new Set<string>([...decorators, ...markDefs.map((link) => link._key)])
  for (const [i, span] of children.entries()) {
    const unknown = span.marks.find((mark) => !known.has(mark))
    if (unknown === undefined) continue
    context.addIssue({
      code: 'custom',
      path: ['children', i, 'marks'],
      message: `"${unknown}" is neither a decorator (${decorators.join(', ')}) nor a key of markDefs`,
    })
  }
}

/** Marks cut a text where they like: what one run opens another may close. */
function closeRuns<Block extends Inline>(block: Block): Block {
  if (!block.children.some(({ text }) => hasDirections(text))) return block
  const texts = closeDirectionsIn(block.children.map(({ text }) => text))
  return { ...block, children: block.children.map((span, i) => ({ ...span, text: texts[i] ?? '' })) }
}

/** A paragraph, a heading or an item of a list. Lists are flat, as Portable Text has them: `level` tells the depth. */
export const textBlockSchema = z
  .strictObject({
    _type: z.literal('block'),
    _key: key,
    style: z.enum(['normal', 'h2', 'h3', 'h4']),
    listItem: z.enum(['bullet', 'number']).optional(),
    level: z.int().min(1).max(10).optional(),
    ...inlineShape,
  })
  .overwrite(closeRuns)
  .superRefine(checkMarks)
  .meta({ id: 'TextBlock', description: 'A paragraph, a heading or an item of a list' })
export type TextBlock = z.infer<typeof textBlockSchema>

/** Somebody's words, set off from the text, with who said them and in what office. */
export const quoteBlockSchema = z
  .strictObject({
    _type: z.literal('quote'),
    _key: key,
    content: z.array(textBlockSchema).min(1),
    speaker: textSchema.min(1).max(300).optional(),
    office: textSchema
      .min(1)
      .max(300)
      .optional()
      .meta({ description: 'The title of the speaker, as written' }),
    language: languageSchema.optional().meta({ description: 'When it differs from that of the article' }),
  })
  .meta({ id: 'QuoteBlock', description: 'Somebody’s words, with who said them' })
export type QuoteBlock = z.infer<typeof quoteBlockSchema>

export const imageBlockSchema = z
  .strictObject({ _type: z.literal('image'), _key: key, ...imageShape, href: hrefSchema.optional() })
  .meta({ id: 'ImageBlock', description: 'An image between paragraphs' })
export type ImageBlock = z.infer<typeof imageBlockSchema>

export const galleryBlockSchema = z
  .strictObject({
    _type: z.literal('gallery'),
    _key: key,
    images: z.array(imageSchema).min(1),
    caption: textSchema.min(1).max(5_000).optional(),
  })
  .meta({ id: 'GalleryBlock', description: 'Several images shown together' })
export type GalleryBlock = z.infer<typeof galleryBlockSchema>

/** Something that lives elsewhere: a film, a sound, a post. Only its address and title; never foreign markup. */
export const embedBlockSchema = z
  .strictObject({
    _type: z.literal('embed'),
    _key: key,
    url: webUrlSchema,
    title: textSchema.min(1).max(500).optional(),
    provider: textSchema
      .min(1)
      .max(100)
      .optional()
      .meta({ examples: ['YouTube'] }),
  })
  .meta({ id: 'EmbedBlock', description: 'Something that lives elsewhere, by address and title' })
export type EmbedBlock = z.infer<typeof embedBlockSchema>

export const tableCellSchema = z
  .strictObject({
    header: z.boolean(),
    columnSpan: z.int().min(2).max(100).optional(),
    rowSpan: z.int().min(2).max(1_000).optional(),
    ...inlineShape,
  })
  .overwrite(closeRuns)
  .superRefine(checkMarks)
  .meta({ id: 'TableCell', description: 'A cell; header cells name their row or column' })
export type TableCell = z.infer<typeof tableCellSchema>

export const tableBlockSchema = z
  .strictObject({
    _type: z.literal('table'),
    _key: key,
    caption: textSchema.min(1).max(1_000).optional(),
    rows: z.array(z.strictObject({ cells: z.array(tableCellSchema) })).min(1),
  })
  .meta({ id: 'TableBlock', description: 'A table, row by row' })
export type TableBlock = z.infer<typeof tableBlockSchema>

/** Text whose spaces and line breaks count: a verse, a listing. */
export const preformattedBlockSchema = z
  .strictObject({
    _type: z.literal('preformatted'),
    _key: key,
    text: textSchema,
    kind: z.enum(['code', 'verse', 'text']),
  })
  .meta({ id: 'PreformattedBlock', description: 'Text whose spaces and line breaks count' })
export type PreformattedBlock = z.infer<typeof preformattedBlockSchema>

export const separatorBlockSchema = z
  .strictObject({ _type: z.literal('separator'), _key: key })
  .meta({ id: 'SeparatorBlock', description: 'A break between two parts of the text' })
export type SeparatorBlock = z.infer<typeof separatorBlockSchema>

export const blockSchema = z
  .discriminatedUnion('_type', [
    textBlockSchema,
    quoteBlockSchema,
    imageBlockSchema,
    galleryBlockSchema,
    embedBlockSchema,
    tableBlockSchema,
    preformattedBlockSchema,
    separatorBlockSchema,
  ])
  .meta({ id: 'Block', description: 'One block of a body (Portable Text)' })
export type Block = z.infer<typeof blockSchema>

export const bodySchema = z
  .array(blockSchema)
  .max(10_000, 'holds more than 10,000 blocks')
  .meta({ id: 'Body', description: 'The text of an article as Portable Text' })
export type Body = z.infer<typeof bodySchema>
