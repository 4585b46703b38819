import { scopeSchema, scopes } from '@news/contract'
import { InvalidArgumentError } from 'commander'
import { loadConfig } from '../config.ts'
import { type Db, openDatabase } from '../db/open.ts'
import { createToken, type ListedToken, listTokens, revokeToken } from '../tokens/token-store.ts'

type Scope = (typeof scopes)[number]

/** `--scope` may be given more than once. */
export function addScope(given: string, before: readonly Scope[] = []): Scope[] {
  const { data } = scopeSchema.safeParse(given)
  if (!data) throw new InvalidArgumentError(`It must be one of: ${scopes.join(', ')}.`)
  return [...new Set([...before, data])]
}

/** A name that a list of tokens can show in one line. */
export function parseName(given: string): string {
  const name = given.trim()
  if (name === '' || name.length > 100 || /\p{C}/u.test(name))
    throw new InvalidArgumentError('It must be a line of 1 to 100 characters.')
  return name
}

/** `news token create` */
export async function createTokenFor({ name, scope }: { name: string; scope: Scope[] }): Promise<void> {
  const { id, token } = await withStore((db) => createToken(db, { name, scopes: scope, now: Date.now() }))
  process.stderr.write(`Token ${id} for “${name}” (${scope.join(', ')}). It is shown only now:\n`)
  process.stdout.write(`${token}\n`)
}

/** `news token list` */
export async function showTokens(): Promise<void> {
  const tokens = await withStore(listTokens)
  process.stdout.write(tokens.length === 0 ? 'There are no tokens.\n' : tokens.map(tokenLine).join(''))
}

/** `news token revoke <id>` */
export async function revokeTokenOf(id: string): Promise<void> {
  const done = await withStore((db) => revokeToken(db, id, Date.now()))
  if (!done) throw new InvalidArgumentError(`There is no token ${id} that could be revoked.`)
  process.stdout.write(`Token ${id} is revoked.\n`)
}

function tokenLine({ id, name, scopes: granted, dateCreated, dateRevoked }: ListedToken): string {
  const state = dateRevoked ? `revoked ${day(dateRevoked)}` : `since ${day(dateCreated)}`
  return `${id}  ${state.padEnd(18)}  ${granted.join(' ').padEnd(36)}  ${name}\n`
}

function day(instant: string): string {
  return instant.slice(0, 10)
}

async function withStore<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(loadConfig())
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
