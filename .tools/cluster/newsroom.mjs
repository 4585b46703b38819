import { randomUUID } from 'node:crypto'

/**
 * @typedef {import('./load.mjs').Client} Client
 * @typedef {{ id: string, slug: string, headline: string }} Written
 */

const section = { slug: 'misto', name: { uk: 'Місто' } }

/** Somebody who writes through the API, and remembers what was acknowledged. */
export class Newsroom {
  /** @type {Written[]} */
  written = []

  /** @param {Client} client @param {string} token */
  constructor(client, token) {
    this.client = client
    this.token = token
  }

  /**
   * @param {string} headline
   * @param {string} [datePublished] ISO 8601; now when absent
   * @returns {Promise<Written | undefined>} nothing when it was not acknowledged
   */
  async publish(headline, datePublished = new Date().toISOString()) {
    const { status, text } = await this.client.send({
      method: 'POST',
      path: '/v1/articles',
      headers: { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() },
      body: { language: 'uk', headline, section, status: 'published', datePublished },
    })
    if (status !== 201) return undefined
    const { id, slug } = JSON.parse(text).article
    const written = { id, slug, headline }
    this.written.push(written)
    return written
  }
}

/** Reads the log of changes from where it stands now, and keeps every entry. */
export class Follower {
  /** @type {{ id: string, action: string, cursor: string }[]} */
  changes = []

  /** @param {Client} client @param {string} after */
  constructor(client, after) {
    this.client = client
    this.after = after
  }

  /** @param {AbortSignal} signal */
  async follow(signal) {
    while (!signal.aborted) await this.readOn(2)
  }

  /** @param {number} wait seconds */
  async readOn(wait) {
    const { status, text } = await this.client.send({
      path: `/v1/changes?limit=1000&wait=${wait}&after=${this.after}`,
    })
    if (status !== 200) return
    const { items, next } = JSON.parse(text)
    this.changes.push(...items)
    this.after = next
  }
}

/**
 * Where the log ends now.
 *
 * @param {Client} client
 */
export async function endOfLog(client) {
  let after = ''
  for (;;) {
    const { text } = await client.send({ path: `/v1/changes?limit=1000${after && `&after=${after}`}` })
    const { items, next } = JSON.parse(text)
    after = next
    if (items.length < 1_000) return after
  }
}
