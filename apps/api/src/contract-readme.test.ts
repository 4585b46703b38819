import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { seedSample } from './sample/seed-sample.ts'
import { createTestNewsroom } from './test-newsroom.ts'
import { createToken } from './tokens/token-store.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../packages/contract/README.md'), 'utf8')
const folder = join(import.meta.dirname, '../node_modules/.readme')
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
const claim = /^([^\n]*) \/\/ → (.*)$/gm
const imports = "import { ApiError, createClient } from '@news/contract'\n"

/** The example as a program of its own, with what its reader has to put in, and its claims gathered up. */
async function run(code: string, index: number): Promise<[said: unknown, claimed: unknown][]> {
  const { app, db, media, clock } = await createTestNewsroom()
  await seedSample(db, { media, now: clock.now })
  const { token } = await createToken(db, { name: 'README', scopes: ['articles:write'], now: clock.now })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const file = join(folder, `example-${index}.ts`)
  const own = `export const claims = []\nconst baseUrl = '${baseUrl}'\nconst token = '${token}'\n`
  const gathered = code.replace(claim, (_, said, claimed) => `claims.push([${said}, ${claimed}])`)
  writeFileSync(file, (code.includes('import ') ? '' : imports) + own + gathered)
  return (await import(file)).claims
}

it.each(examples.map((code, index) => ({ code, index })))(
  'example $index of the contract says the truth',
  async ({ code, index }) => {
    const claims = await run(code, index)
    expect(claims).toHaveLength(code.split('// →').length - 1)
    expect(claims.length).toBeGreaterThan(0)
    for (const [said, claimed] of claims) expect(said).toEqual(claimed)
  },
)
