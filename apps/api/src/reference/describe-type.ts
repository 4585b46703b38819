import type { Schema } from './description.ts'
import { type Html, html } from './html.ts'

/** More values than a line holds are told by their number. */
const mostValues = 12

/** What a value may be, in a few words, with links to the shapes that have a name. */
export function describeType(schema: Schema | undefined): Html {
  if (!schema) return html`anything`
  if (schema.$ref) return linkTo(schema.$ref)
  const forms = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (forms) return joined(forms.map(describeType), ' or ')
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum) return describeValues(schema.enum)
  if (schema.type === 'array') return describeArray(schema)
  if (schema.type === 'object') return html`object`
  return html`${schema.format ?? schema.type ?? 'anything'}${describeBounds(schema)}`
}

function describeArray({ items, prefixItems, maxItems }: Schema): Html {
  if (prefixItems) return html`[${joined(prefixItems.map(describeType), ', ')}]`
  const most = maxItems === undefined ? '' : `, at most ${maxItems}`
  return html`list of ${describeType(items)}${most}`
}

function describeValues(values: readonly unknown[]): Html {
  if (values.length > mostValues) return html`one of ${values.length} values`
  return joined(
    values.map((value) => html`<code>${JSON.stringify(value)}</code>`),
    ' or ',
  )
}

function describeBounds({ minimum, maximum, maxLength }: Schema): string {
  const isOpen = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
  const least = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? undefined : minimum
  if (least !== undefined && !isOpen) return ` from ${least} to ${maximum}`
  if (least !== undefined) return `, ${least} or more`
  return maxLength === undefined ? '' : `, at most ${maxLength} characters`
}

function linkTo(reference: string): Html {
  const name = reference.split('/').at(-1) ?? ''
  return html`<a href="#${shapeId(name)}">${name}</a>`
}

/** Where a shape stands on the page. */
export function shapeId(name: string): string {
  return `shape-${name}`
}

function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`${separator}${part}`))}`
}
