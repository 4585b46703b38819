import type { WordPressSite } from './wordpress-site.ts'

/** A post as an editor sends it. */
export interface PostFields {
  title?: string
  content?: string
  excerpt?: string
  slug?: string
  status?: string
  date_gmt?: string
  password?: string
  sticky?: boolean
  categories?: number[]
  tags?: number[]
  author?: number
  featured_media?: number
}

/** Works in WordPress as its own block editor does: over its REST API, with a password. */
export class WordPressEditor {
  private readonly site: WordPressSite

  constructor(site: WordPressSite) {
    this.site = site
  }

  /** @returns the number of the new thing */
  async create(path: string, fields: PostFields | Record<string, unknown>): Promise<number> {
    return numberOf(await this.ask(path, { method: 'POST', body: JSON.stringify(fields) }))
  }

  post(fields: PostFields): Promise<number> {
    return this.create('posts', { status: 'publish', ...fields })
  }

  async change(path: string, fields: PostFields | Record<string, unknown>): Promise<void> {
    await this.ask(path, { method: 'POST', body: JSON.stringify(fields) })
  }

  /** Into the bin, or for good. */
  async remove(path: string, forGood = false): Promise<void> {
    await this.ask(`${path}${forGood ? '?force=true' : ''}`, { method: 'DELETE' })
  }

  async upload(name: string, bytes: Buffer, alt: string): Promise<number> {
    const headers = { 'content-type': 'image/png', 'content-disposition': `attachment; filename="${name}"` }
    const id = numberOf(await this.ask('media', { method: 'POST', headers, body: new Uint8Array(bytes) }))
    await this.change(`media/${id}`, { alt_text: alt })
    return id
  }

  /** The status that visitors of the site get for a post. */
  async statusFor(id: number): Promise<number> {
    return (await fetch(`${this.site.url}/wp-json/wp/v2/posts/${id}`)).status
  }

  private async ask(path: string, { headers, ...init }: RequestInit): Promise<unknown> {
    const { url, account } = this.site
    const authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`
    const response = await fetch(`${url}/wp-json/wp/v2/${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', authorization, ...headers },
    })
    if (!response.ok) throw new Error(`WordPress answers ${response.status}: ${await response.text()}`)
    return response.json()
  }
}

function numberOf(answer: unknown): number {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? Number(answer.id) : Number.NaN
  if (!Number.isSafeInteger(id)) throw new Error(`WordPress gives no number: ${JSON.stringify(answer)}`)
  return id
}
