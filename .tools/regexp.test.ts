import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { checkSync, type Diagnostics } from 'recheck'
import { describe, expect, test, vi } from 'vitest'
import { root, run } from './process.mjs'

// Without it, the judge would start a program of its own that few machines can run.
vi.stubEnv('RECHECK_BACKEND', 'pure')

/**
 * What is not judged by then is not known to be bad. The judge also has limits of time for each of its own attempts, and
 * takes what passes them for an attack: beside other tests, a machine may be too busy for that to mean anything.
 */
const limits = { timeout: 2_000, attackTimeout: null, incubationTimeout: null, seedingTimeout: null }

/** What reads texts that others wrote. The reader's own files read what we made. */
const judged = ['packages/*/src/*.ts', 'apps/api/src/*.ts', ':!*.test.ts', ':!*/fixtures/*']

interface Expression {
  pattern: string
  flags: string
}

/** Every regular expression that is written in a program. */
function expressionsIn(path: string, program: string): Expression[] {
  const found: Expression[] = []
  new Visitor({
    Literal(node) {
      if ('regex' in node) found.push(node.regex)
    },
  }).visit(parseSync(path, program).program)
  return found
}

function judge(
  { pattern, flags }: Expression,
  timeout: number | null = limits.timeout,
): Diagnostics['status'] {
  return checkSync(pattern, flags, { ...limits, timeout }).status
}

describe('regular expressions', () => {
  test('the judge knows one that a short text keeps busy', () => {
    const [found] = expressionsIn('a.ts', 'const words: RegExp = /^(\\w+\\s?)*$/u')
    expect(found).toMatchObject({ pattern: '^(\\w+\\s?)*$', flags: 'u' })
    expect(judge(found as Expression, null)).toBe('vulnerable')
  })

  test('none that reads what others wrote takes more time than the text is long', async () => {
    const { output } = await run('git', ['ls-files', ...judged])
    const paths = output.trim().split('\n')
    expect(paths.length).toBeGreaterThan(100)
    const expressions = paths.flatMap((path) => expressionsIn(path, readFileSync(join(root, path), 'utf8')))
    const different = new Map(expressions.map((found) => [`/${found.pattern}/${found.flags}`, found]))
    const vulnerable = [...different].filter(([, found]) => judge(found) === 'vulnerable')
    expect(vulnerable.map(([text]) => text)).toEqual([])
    // As long as all of them take when none is judged in time.
  }, 1_000_000)
})
