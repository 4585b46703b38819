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
    return issue.keys.slice(0, maxFaults).map((key) => ({
      pointer: toPointer([...path, key]),
      in: part,
      detail: part === 'body' ? 'is not a field that is known here' : 'is not a parameter that is known here',
    }))
  if (issue.code === 'invalid_union' && issue.errors.some(isAboutForm)) {
    const forms = issue.errors.map((issues) => issues.flatMap((inner) => toFaults(inner, path, part)))
    return likeliest(forms, { pointer: toPointer(path), in: part, detail: issue.message })
  }
  return [{ pointer: toPointer(path), in: part, detail: issue.message }]
}

/** Whether the value could have this form: what is of another type altogether is better told which there are. */
function isAboutForm(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some(({ code, path }) => code !== 'invalid_type' || path.length > 0)
}

/**
 * Of several forms that a value may have, the faults of the one that it fits best: whose faults lie deepest, and are
 * fewest. An object that is as far from one as from another is told which forms there are, and what is wrong in each.
 */
function likeliest(forms: readonly Fault[][], none: Fault): Fault[] {
  const [best = [], ...others] = forms.toSorted((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)
  const asGood = others.filter((form) => depthOf(form) === depthOf(best) && form.length === best.length)
  if (asGood.length === 0 || depthOf(best) === depthOf([none])) return best
  const said = asGood.map((form) => new Set(form.map(wordsOf)))
  return [none, ...best.filter((fault) => said.every((words) => words.has(wordsOf(fault))))]
}

function depthOf(faults: readonly Fault[]): number {
  return faults.reduce((deepest, { pointer }) => Math.max(deepest, pointer.split('/').length), 0)
}

function wordsOf({ pointer, detail }: Fault): string {
  return `${pointer} ${detail}`
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((name) => `/${escapeName(String(name))}`).join('')
}

/** RFC 6901: `~` and `/` inside a name are written `~0` and `~1`. */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
