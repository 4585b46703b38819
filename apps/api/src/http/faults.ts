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
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return likeliest(issue.errors).flatMap((inner) => toFaults(inner, path, part))
  return [{ pointer: toPointer(path), in: part, detail: issue.message }]
}

/** Of several forms that a value may have, the one that it fits best: whose faults lie deepest. */
function likeliest(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
  return forms.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((name) => `/${escapeName(String(name))}`).join('')
}

/** RFC 6901: `~` and `/` inside a name are written `~0` and `~1`. */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
