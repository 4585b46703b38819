import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'

/** Dropping a database waits for the disk, so tests of a file hand it on, emptied. */
const idle: string[] = []

/** An empty database of its own on the server of the suite; the server goes when the run is over. */
export async function createTestDatabase(): Promise<string> {
  const url = idle.pop() ?? (await createDatabase())
  await execute(url, 'drop schema public cascade; create schema public')
  onTestFinished(() => void idle.push(url))
  return url
}

async function createDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await execute(inject('databaseUrl'), `create database ${name}`)
  return Object.assign(new URL(inject('databaseUrl')), { pathname: name }).href
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
