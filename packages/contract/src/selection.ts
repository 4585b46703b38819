import { z } from 'zod'
import { cursorSchema } from './schemas.ts'

/** `?fields=slug,headline`: only these, by the names that the answer has. */
export function fieldsOf(whole: z.ZodObject) {
  const names = Object.keys(whole.shape)
  const nameSchema = z.enum(names, { error: ({ input }) => `does not know the field "${input}"` })
  return z
    .string()
    .max(1_000)
    .transform((list) => list.split(','))
    .pipe(z.array(nameSchema))
    .optional()
    .meta({
      description: `Only these fields, separated by commas: ${names.join(', ')}`,
      examples: ['slug,headline'],
    })
}

/** What is answered when fields were selected: any of them may be missing. */
export function selected(whole: z.ZodObject, id: string) {
  return z.strictObject(whole.shape).partial().meta({ id, description: 'The fields that were asked for' })
}

/** A page of such answers. */
export function selectedPage(item: z.ZodObject, id: string) {
  return z
    .strictObject({ items: z.array(selected(item, `Selected${id}`)), next: cursorSchema.nullable() })
    .meta({ id: `Selected${id}Page`, description: 'One page of a list, with the fields that were asked for' })
}
