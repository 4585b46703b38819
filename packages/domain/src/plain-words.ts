import type { z } from 'zod'

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date',
}

/**
 * What is wrong with a value, in words for the person who handed it in; they follow the name of the field: "headline is
 * missing". Given to a parser they stand wherever a schema has no words of its own.
 *
 * @example articleDraftSchema.safeParse(input, { error: inPlainWords })
 */
export function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined && issue.code !== 'custom') return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${names[issue.expected] ?? issue.expected}, not ${nameOf(issue.input)}`
    case 'invalid_value':
      return `must be ${listed(issue.values)}`
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'unrecognized_keys':
      return `has what is not known here: ${quoted(issue.keys)}`
    case 'invalid_union':
      return Array.isArray(issue.options) ? `must be ${listed(issue.options)}` : otherForm(issue)
    case 'invalid_key':
      return 'has a name that it may not have'
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    default:
      return undefined
  }
}

/** Where it is of no type that is wanted, which ones are. */
function otherForm({ errors, input }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  const wanted = errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? first.expected : undefined,
  )
  const types = [...new Set(wanted)].map((type) => type && (names[type] ?? type))
  return types.length > 0 && types.every((type) => type !== undefined)
    ? `must be ${types.join(' or ')}, not ${nameOf(input)}`
    : 'has none of the forms that it may have'
}

function nameOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'a list'
  return names[typeof input] ?? typeof input
}

function tooBig({ origin, maximum }: { origin: string; maximum: number | bigint }): string {
  if (origin === 'string') return `is longer than ${maximum} characters`
  return origin === 'array' ? `holds more than ${maximum}` : `must be ${maximum} or less`
}

function tooSmall({ origin, minimum }: { origin: string; minimum: number | bigint }): string {
  if (origin === 'string')
    return minimum === 1 ? 'must not be empty' : `is shorter than ${minimum} characters`
  if (origin !== 'array') return `must be ${minimum} or more`
  return minimum === 1 ? 'must not be empty' : `holds fewer than ${minimum}`
}

function listed(values: readonly unknown[]): string {
  return values.length === 1 ? quoted(values) : `one of ${quoted(values)}`
}

function quoted(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}
