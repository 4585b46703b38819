import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { type ClientBase, type ClientConfig, Pool, types } from 'pg'
import { StoreAwayError } from './store-errors.ts'

/** More than a process has in hand at once; a server takes about a hundred from all of them. */
const mostConnections = 10

/** Counts and positions come as `int8`, and all of ours fit into a number. */
const int8 = 20

const connecting: ClientConfig = {
  application_name: 'news',
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : types.getTypeParser(oid, format as 'text'),
  },
}

/** A request gives up before its client does; a writer waits for the others as long as it does on SQLite. */
const limits: ClientConfig = {
  statement_timeout: 20_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  query_timeout: 25_000,
}

/** How to connect for one long statement, or to listen. */
export function patientConnection(databaseUrl: string): ClientConfig {
  return { ...connecting, connectionString: databaseUrl }
}

/** Connections for requests. A server that went away is noticed by whoever asks next, not by the process. */
export function createPool(config: ClientConfig): PostgresPool {
  const pool = new Pool({ ...config, max: mostConnections, idleTimeoutMillis: 30_000, onConnect: settle })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return {
    options: pool.options,
    connect: () => pool.connect().then(toClient, refuse),
    end: () => pool.end(),
  }
}

/** Connections for requests, with limits to their patience. */
export function createRequestPool(databaseUrl: string): PostgresPool {
  return createPool({ ...patientConnection(databaseUrl), ...limits })
}

/** The server would compile a question to the search before it answers it, which takes longer than to answer it. */
async function settle(client: ClientBase): Promise<void> {
  await client.query('set jit = off')
}

/** Whoever waits for an answer of the connection is told; the event says it once more to nobody in particular. */
function ignore(): void {}

function toClient(client: PostgresPoolClient): PostgresPoolClient {
  const query = (text: string, parameters: readonly unknown[]) => client.query(text, parameters).catch(refuse)
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}

function refuse(error: unknown): never {
  throw isAway(error) ? new StoreAwayError(error) : error
}

/** Codes of the network, and classes of SQLSTATE: connection, resources, operator's intervention, locks, read-only. */
const awayCodes =
  /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)|ENOTFOUND|08...|53...|57(014|P..)|55P03|25006)$/

/** What the driver itself says has no code. */
const awayMessages = /connection (terminated|error)|not queryable|timeout/i

/** The server is there, and puts in order what it has before it answers. */
export function isStartingUp(error: unknown): boolean {
  if (!(error instanceof StoreAwayError)) return false
  return error.cause instanceof Error && 'code' in error.cause && error.cause.code === '57P03'
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' ? awayCodes.test(code) : awayMessages.test(error.message)
}
