import type { z } from 'zod'
import type { Fault } from './problem.ts'

/** More faults than anybody reads. */
const maxFaults = 100

/** Every fault of a part of a request, with a JSON Pointer to it (RFC 6901). */
export function faultsOf({ issues }: z.ZodError, part: Fault['in']): Fault[] {
  return issues.flatMap((issue) => toFaults(issue, [], part)).slice(0, maxFaults)
}

function toFaults(issue: z.core.$ZodIssue, before: readonly PropertyKey[], part: Fault['in']): Fault[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: toPointer([...path, key]),
      in: part,
      detail: part === 'body' ? 'is not a field that is known here' : 'is not a parameter that is known here',
    }))
  if (issue.code === 'invalid_union' && issue.errors.some(isAboutForm))
    return likeliest(issue.errors).flatMap((inner) => toFaults(inner, path, part))
  return [{ pointer: toPointer(path), in: part, detail: issue.message }]
}

/** Whether the value could have this form: what is of another type altogether is better told which there are. */
function isAboutForm(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some(({ code, path }) => code !== 'invalid_type' || path.length > 0)
}

/** Of several forms that a value may have, the one that it fits best: whose faults lie deepest, and are fewest. */
function likeliest(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
  return forms.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((name) => `/${escapeName(String(name))}`).join('')
}

/** RFC 6901: `~` and `/` inside a name are written `~0` and `~1`. */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
