import type { Api } from '../api/api.ts'

/** What a page was made of: enough to tell which entries of the log of changes concern it. */
export interface Holdings {
  /** The ids and slugs of everything in the answers, and of what was asked for in vain. */
  names: ReadonlySet<string>
  /** The ids of what the page is about; lists only stand beside it. */
  subjects: ReadonlySet<string>
  /** The questions for lists: what is not in an answer yet may belong there tomorrow. */
  lists: readonly List[]
}

export interface List {
  operation: string
  query: Readonly<Record<string, unknown>>
}

interface Recording {
  /** Asks the same API. */
  api: Api
  /** What was answered so far. */
  holdings: Holdings
}

type Call = (request?: { params?: { slug: string }; query?: Record<string, unknown> }) => Promise<unknown>

/**
 * Looks over the shoulder of whoever loads a page, so that no page has to say itself what it holds.
 *
 * @param slug of what the page is about; empty for a page that is a list itself
 */
export function recordHoldings(api: Api, slug: string): Recording {
  const names = new Set<string>()
  const subjects = new Set<string>()
  const lists: List[] = []
  const watch =
    (operation: string, call: Call): Call =>
    async (request) => {
      const isList = !operation.startsWith('get')
      if (isList) lists.push({ operation, query: request?.query ?? {} })
      if (request?.params) names.add(request.params.slug)
      const answer = await call(request)
      for (const name of namesIn(answer)) names.add(name)
      // What a list names may be asked for, too: the list is still what the page is about.
      const subject = isList || request?.params?.slug !== slug ? undefined : idOf(answer)
      if (subject !== undefined) subjects.add(subject)
      return answer
    }
  const watched = new Proxy(api, {
    get: (client, operation: string) => watch(operation, Reflect.get(client, operation)),
  })
  return { api: watched, holdings: { names, subjects, lists } }
}

/** Answers are taken by many pages, as they are. */
const known = new WeakMap<object, readonly string[]>()

/** The ids and slugs of everything in an answer. */
function namesIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return []
  const before = known.get(answer)
  if (before) return before
  const names = new Set<string>()
  collectNames(answer, names)
  known.set(answer, [...names])
  return [...names]
}

function collectNames(value: object, names: Set<string>): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) collectNames(inner, names)
    else if (typeof inner === 'string' && (key === 'id' || key === 'slug')) names.add(inner)
  }
}

function idOf(answer: unknown): string | undefined {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : undefined
}
