import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { checkSync, type Diagnostics } from 'recheck'
import { describe, expect, test, vi } from 'vitest'
import { root, run } from './process.mjs'

// Without it, the judge would start a program of its own that few machines can run.
vi.stubEnv('RECHECK_BACKEND', 'pure')

/** Longer than any expression of ours needs; what is not judged by then is not known to be bad. */
const timeout = 2_000

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

function judge({ pattern, flags }: Expression): Diagnostics['status'] {
  return checkSync(pattern, flags, { timeout }).status
}

describe('regular expressions', () => {
  test('the judge knows one that a short text keeps busy', () => {
    const [found] = expressionsIn('a.ts', 'const words: RegExp = /^(\\w+\\s?)*$/u')
    expect(found).toMatchObject({ pattern: '^(\\w+\\s?)*$', flags: 'u' })
    expect(judge(found as Expression)).toBe('vulnerable')
  })

  test('none that reads what others wrote takes more time than the text is long', async () => {
    const { output } = await run('git', ['ls-files', ...judged])
    const paths = output.trim().split('\n')
    expect(paths.length).toBeGreaterThan(100)
    const expressions = paths.flatMap((path) => expressionsIn(path, readFileSync(join(root, path), 'utf8')))
    const different = new Map(expressions.map((found) => [`/${found.pattern}/${found.flags}`, found]))
    const vulnerable = [...different].filter(([, found]) => judge(found) === 'vulnerable')
    expect(vulnerable.map(([text]) => text)).toEqual([])
  }, 300_000)
})
