import { inPlainWords, localizedTextSchema, slugSchema } from '@news/domain'
import { z } from 'zod'
import { readableSlug } from '../slugs.ts'

/** What an editor writes for a category that becomes nothing here. */
const nothing = 'nothing'

const lineForms =
  'must be { section: … }, { tag: … }, both, or the word "nothing" for a category that becomes nothing here'

/** What one category becomes: a section, a tag, both, or nothing. */
const lineSchema = z.preprocess(
  (value) => (value === nothing ? {} : value),
  z.strictObject({ section: slugSchema.optional(), tag: slugSchema.optional() }, formOf(lineForms)),
)

const nameSchema = z.union([z.string().trim().min(1).max(200), localizedTextSchema], {
  error: 'must be a name, or names by language such as { uk: Місто, de: Stadt }',
})

/** A bare name says enough of most sections. */
const sectionSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject(
    { name: nameSchema, parent: slugSchema.optional() },
    formOf('must be a name, or { name: …, parent: … }'),
  ),
)

/** What the categories of a WordPress site become, as an editor writes it. Whatever it does not name stays as it is. */
export const categoryFileSchema = z
  .strictObject(
    {
      /** By the name in the address of the category, or by its name. */
      categories: z.record(z.string(), lineSchema).default({}),
      /** What a category below another becomes that has no line of its own. */
      nested: z.enum(['section', 'tag']).default('section'),
      /** Sections that win over others when a post is in several, the strongest first. */
      first: z.array(slugSchema).default([]),
      /** The section of posts that none of their categories gives one. */
      otherwise: slugSchema.optional(),
      sections: z.record(slugSchema, sectionSchema).default({}),
      tags: z.record(slugSchema, nameSchema).default({}),
    },
    formOf('must begin with “categories:” and a line for each category'),
  )
  .superRefine((file, context) => {
    for (const { slug, path } of sectionsNamed(file))
      if (!isKnown(file, slug))
        context.addIssue({
          code: 'custom',
          path,
          message: `names a section that has no name: write “${slug}: …” under “sections”`,
        })
  })
export type CategoryFile = z.output<typeof categoryFileSchema>

/** What stands in the file for one category. */
export type CategoryLine = CategoryFile['categories'][string]

/** What it says when there is none: every category is a section, and those below others have them above. */
export const noCategoryFile: CategoryFile = categoryFileSchema.parse({})

function formOf(words: string) {
  return {
    error: (issue: z.core.$ZodRawIssue) => (issue.code === 'invalid_type' ? words : inPlainWords(issue)),
  }
}

function sectionsNamed({ categories, first, otherwise, sections }: CategoryFile) {
  return [
    ...Object.entries(categories).map(([key, { section }]) => ({
      slug: section,
      path: ['categories', key, 'section'],
    })),
    ...first.map((slug, i) => ({ slug, path: ['first', i] })),
    { slug: otherwise, path: ['otherwise'] },
    ...Object.entries(sections).map(([key, { parent }]) => ({
      slug: parent,
      path: ['sections', key, 'parent'],
    })),
  ].flatMap(({ slug, path }) => (slugSchema.safeParse(slug).success && slug ? [{ slug, path }] : []))
}

/** A section has the name of the category that has the same slug, unless the file gives it one. */
function isKnown({ categories, sections }: CategoryFile, slug: string): boolean {
  return Object.hasOwn(sections, slug) || Object.keys(categories).some((key) => readableSlug(key) === slug)
}
