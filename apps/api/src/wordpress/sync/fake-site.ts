import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A post as the database of a WordPress holds it. */
export interface FakePost {
  id: number
  title: string
  content: string
  excerpt: string
  slug: string
  status: string
  date: string
  modified: string
  author: number
  featured: number
  sticky: boolean
  password: string
  categories: number[]
  tags: number[]
}

interface Term {
  id: number
  name: string
  slug: string
  parent?: number
}

interface Media {
  id: number
  url: string
  alt: string
  modified: string
}

/**
 * A WordPress for tests and experiments, as far as a reader of its REST API sees one: answers, headers and errors are shaped like the
 * recorded ones of WordPress 7.1. What it holds may be changed between two rounds.
 */
export class FakeSite {
  posts: FakePost[] = []
  categories: Term[] = [{ id: 1, name: 'Місто', slug: 'misto' }]
  tags: Term[] = []
  users: Term[] = [{ id: 1, name: 'Олена', slug: 'olena' }]
  media: Media[] = []
  files = new Map<string, Buffer>()
  /** Whether drafts are given to whoever sends this password. */
  password = ''
  isClosed = false
  hasPrettyAddresses = true
  feed = ''
  /** Asked first, for answers out of the ordinary; true when it has answered. */
  interrupt: (request: IncomingMessage, response: ServerResponse) => boolean = () => false
  readonly asked: { path: string; userAgent: string; authorization: string }[] = []
  url = ''

  post(fields: Partial<FakePost> & { id: number }): FakePost {
    const post = {
      title: `Допис ${fields.id}`,
      content: '<p>Текст.</p>',
      excerpt: '',
      slug: `dopys-${fields.id}`,
      status: 'publish',
      date: '2025-10-02T12:20:00',
      modified: '2025-10-02T12:20:00',
      author: 1,
      featured: 0,
      sticky: false,
      password: '',
      categories: [1],
      tags: [],
      ...fields,
    }
    this.posts.push(post)
    return post
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url)
    const { authorization = '', 'user-agent': userAgent = '' } = request.headers
    this.asked.push({ path: url.pathname + url.search, userAgent, authorization })
    if (this.interrupt(request, response)) return
    const route = url.searchParams.get('rest_route') ?? /^\/wp-json(\/.*)?$/.exec(url.pathname)?.[1]
    if (route !== undefined && (this.hasPrettyAddresses || url.searchParams.has('rest_route')))
      this.answerRest(route.replace(/(?<!\/)\/+$/, ''), request, response, url)
    else this.answerPage(url, request, response)
  }

  private answerPage(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const file = this.files.get(url.pathname)
    if (file) sendFile(file, request, response)
    else if (url.pathname === '/feed/' && this.feed !== '')
      response.setHeader('content-type', 'application/rss+xml').end(this.feed)
    else this.answerFront(url, response)
  }

  private answerFront(url: URL, response: ServerResponse): void {
    response.statusCode = url.pathname === '/' ? 200 : 404
    if (!this.isClosed) response.setHeader('link', `<${this.root}>; rel="https://api.w.org/"`)
    response.setHeader('content-type', 'text/html').end('<!doctype html><html lang="uk"><title>Вісті</title>')
  }

  private get root(): string {
    return `${this.url}${this.hasPrettyAddresses ? '/wp-json/' : '/?rest_route=/'}`
  }

  private answerRest(route: string, request: IncomingMessage, response: ServerResponse, url: URL): void {
    const isSignedIn = this.password !== '' && (request.headers.authorization ?? '').includes(this.password)
    const status = url.searchParams.get('status')
    const statuses = new Set((status ?? 'publish').split(','))
    const lists: Record<string, () => object[]> = {
      posts: () => this.posts.filter((post) => statuses.has(post.status)).map((post) => this.toPost(post)),
      pages: () => [],
      categories: () =>
        this.categories.map((term) => ({ parent: 0, ...term, link: this.link(`category/${term.slug}`) })),
      tags: () => this.tags.map((term) => ({ ...term, link: this.link(`tag/${term.slug}`) })),
      users: () => this.users.map((user) => ({ ...user, link: this.link(`author/${user.slug}`) })),
      media: () => this.media.map(toMedia),
    }
    const name = route.replace('/wp/v2/', '')
    const list = lists[name]
    if (this.isClosed) fail(response, 401, 'rest_cannot_access')
    else if (status !== null && !isSignedIn) fail(response, 401, 'rest_forbidden_status')
    else if (route === '') send(response, { name: 'Вісті', home: this.url, namespaces: ['wp/v2'] })
    else if (list) sendList(response, url, list() as Listed[])
    else if (name === 'types/post') send(response, { taxonomies: ['category', 'post_tag'] })
    else if (name === 'types') send(response, { post: { slug: 'post', rest_base: 'posts' } })
    else fail(response, 404, 'rest_no_route')
  }

  private link(path: string): string {
    return `${this.url}/${path}/`
  }

  private toPost(post: FakePost): object {
    const isProtected = post.password !== ''
    return {
      id: post.id,
      date_gmt: post.date,
      modified_gmt: post.modified,
      slug: encodeURIComponent(post.slug).toLowerCase(),
      status: post.status,
      type: 'post',
      link: this.link(`2025/10/${post.slug}`),
      title: { rendered: post.title },
      content: { rendered: isProtected ? '' : post.content, protected: isProtected },
      excerpt: { rendered: post.excerpt, protected: isProtected },
      author: post.author,
      featured_media: post.featured,
      sticky: post.sticky,
      categories: post.categories,
      tags: post.tags,
    }
  }
}

interface Listed {
  id: number
  modified_gmt?: string
}

function toMedia({ id, url, alt, modified }: Media): object {
  return {
    id,
    modified_gmt: modified,
    source_url: url,
    alt_text: alt,
    title: { rendered: '' },
    caption: { rendered: '' },
    media_details: {},
  }
}

function sendList(response: ServerResponse, url: URL, all: Listed[]): void {
  const query = url.searchParams
  const after = query.get('modified_after')
  const included = query.get('include')?.split(',').map(Number)
  const wanted = all
    .filter(({ id }) => included === undefined || included.includes(id))
    .filter(({ modified_gmt: modified }) => after === null || (modified ?? '') > after.replace('Z', ''))
    .toSorted((a, b) => a.id - b.id)
  const size = Number(query.get('per_page') ?? 10)
  const page = Number(query.get('page') ?? 1)
  const pages = Math.ceil(wanted.length / size)
  if (page > Math.max(pages, 1)) {
    fail(response, 400, 'rest_post_invalid_page_number')
    return
  }
  const fields = query.get('_fields')?.split(',')
  const items = wanted.slice((page - 1) * size, page * size)
  response.setHeader('x-wp-total', wanted.length).setHeader('x-wp-totalpages', pages)
  send(
    response,
    items.map((item) =>
      fields
        ? Object.fromEntries(
            Object.entries(item).filter(([name]) => fields.some((field) => field.startsWith(name))),
          )
        : item,
    ),
  )
}

function sendFile(file: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const etag = `"${file.length}-${file.at(-3)}"`
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else response.setHeader('etag', etag).end(file)
}

function send(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json; charset=UTF-8').end(JSON.stringify(value))
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status
  send(response, { code, message: code, data: { status } })
}

/** Lets a site answer on a port of its own. */
export async function serveFakeSite(): Promise<{ site: FakeSite; stop: () => Promise<void> }> {
  const site = new FakeSite()
  const server = createServer((request, response) => site.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { site, stop }
}
