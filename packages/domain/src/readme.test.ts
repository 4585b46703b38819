import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const folder = join(import.meta.dirname, '../node_modules/.readme')
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

/** "expression // → value", also where the expression ends on a later line than it began. */
const claim = /^(?!import|const| {2})([^\n]*(?:\n {2}[^\n]*)*?(?:\n\])?[^\n]*?) \/\/ → (.*)$/gm

const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)

/** Runs an example as a stranger would, with its claims gathered up. */
async function run(code: string, index: number): Promise<[said: unknown, claimed: unknown][]> {
  const file = join(folder, `example-${index}.ts`)
  const gathered = code.replace(claim, (_, expression, value) => `claims.push([${expression}, ${value}])`)
  writeFileSync(file, `export const claims: unknown[] = []\n${gathered}`)
  return (await import(file)).claims
}

test.each(examples.map((code, index) => ({ code, index })))(
  'example $index says the truth',
  async ({ code, index }) => {
    const claims = await run(code, index)
    expect(claims).toHaveLength(code.split('// →').length - 1)
    expect(claims.length).toBeGreaterThan(0)
    for (const [said, claimed] of claims) expect(said).toEqual(claimed)
  },
)
