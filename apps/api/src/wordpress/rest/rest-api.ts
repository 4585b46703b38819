import type { z } from 'zod'
import type { Answer } from '../web/send-request.ts'
import type { SiteClient } from '../web/site-client.ts'
import { SiteError } from '../web/site-error.ts'
import { type AnswerMemory, askAgain } from './kept-answers.ts'
import { readJson } from './read-json.ts'

type Query = Readonly<Record<string, string | number | undefined>>

/** One page of a list. */
export interface RestPage<Item> {
  items: Item[]
  /** What could not be read, by its number where it has one. */
  broken: { id?: number | undefined; problem: string }[]
  total: number
  pages: number
  /** When the site answered, by its own clock, in epoch milliseconds. */
  answeredAt: number
}

/** As many as WordPress gives at once. */
export const pageSize = 100

/** Where lists of a site end that does not say so: more than a million entries. */
const maxPages = 10_000

/** What of the REST API of WordPress a reader needs: lists, page by page. */
export class RestApi {
  private readonly client: SiteClient
  private readonly root: URL
  private readonly memory: AnswerMemory | undefined

  /** @param memory where lists that are asked for in each round are kept */
  constructor(client: SiteClient, root: URL, memory?: AnswerMemory) {
    this.client = client
    this.root = root
    this.memory = memory
  }

  /**
   * All pages of a list, one after another.
   *
   * @param tries how often each is asked for when the site fails; with patience when absent
   * @throws SiteError; with the code `closed` or `unauthorized` when the site does not give this list
   */
  async *pages<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    query: Query = {},
    tries?: number,
  ): AsyncGenerator<RestPage<z.output<Schema>>> {
    for (let page = 1; page <= maxPages; page++) {
      const answer = await this.ask(path, { per_page: pageSize, ...query, page }, tries)
      if (isBeyondTheEnd(answer, page)) return
      const read = readPage(answer, schema, this.nameOf(path))
      yield read
      if (page >= read.pages) return
    }
  }

  /** A single thing. Absent when it is not there. */
  async find<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    query: Query = {},
  ): Promise<z.output<Schema> | undefined> {
    const answer = await this.ask(path, query)
    return answer.status === 200 ? schema.safeParse(readJson(answer.bytes)).data : undefined
  }

  private ask(path: string, query: Query, tries?: number): Promise<Answer> {
    const url = this.address(path, query)
    const question = { accept: 'application/json', tries }
    // What is asked for by number or from a moment on is another question each time.
    if (!this.memory || 'include' in query || 'modified_after' in query) return this.client.get(url, question)
    return askAgain(this.client, { url, question, memory: this.memory })
  }

  private address(path: string, query: Query): URL {
    const url = new URL(this.root)
    const route = url.searchParams.get('rest_route')
    if (route === null) url.pathname = `${url.pathname.replace(/(?<!\/)\/+$/, '')}/wp/v2/${path}`
    else url.searchParams.set('rest_route', `${route.replace(/(?<!\/)\/+$/, '')}/wp/v2/${path}`)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, `${value}`)
    return url
  }

  private nameOf(path: string): string {
    return `${this.root.host} (${path})`
  }
}

/** The list became shorter while it was read. */
function isBeyondTheEnd({ status, bytes }: Answer, page: number): boolean {
  return status === 400 && page > 1 && bytes.includes('rest_post_invalid_page_number')
}

function readPage<Schema extends z.ZodType>(
  answer: Answer,
  schema: Schema,
  name: string,
): RestPage<z.output<Schema>> {
  const { status, headers } = answer
  if (status === 401 || status === 403)
    throw new SiteError('unauthorized', `${name} is not open to whom we ask as (${status}).`)
  if (status === 404) throw new SiteError('closed', `${name} is not there (404).`)
  if (status !== 200) throw new SiteError('unreadable', `${name} answers with status ${status}.`)
  const list = readJson(answer.bytes)
  if (!Array.isArray(list))
    throw new SiteError('unreadable', `${name} does not answer with a list: “${beginningOf(answer)}”.`)
  const parsed = list.map((item: unknown) => ({ item, result: schema.safeParse(item) }))
  return {
    items: parsed.flatMap(({ result }) => (result.success ? [result.data] : [])),
    broken: parsed.flatMap(({ item, result }) =>
      result.success ? [] : [{ id: numberOf(item), problem: problemOf(result.error) }],
    ),
    total: Number(headers['x-wp-total'] ?? list.length),
    pages: Number(headers['x-wp-totalpages'] ?? (list.length < pageSize ? 1 : maxPages)),
    answeredAt: Date.parse(headers.date ?? '') || Date.now(),
  }
}

/** So much of an answer as tells a person what it is. */
function beginningOf({ bytes }: Answer): string {
  const text = bytes
    .subarray(0, 400)
    .toString('utf8')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function numberOf(item: unknown): number | undefined {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  return typeof id === 'number' ? id : undefined
}

function problemOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.')} ${issue?.message}`
}
