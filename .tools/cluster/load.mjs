import { Agent, request } from 'node:http'

/**
 * @typedef {object} Tally
 * @property {number} sent
 * @property {string[]} failed what failed, a line each: status or error, method and path
 *
 * @typedef {object} Request
 * @property {string} path
 * @property {string} [method]
 * @property {Record<string, string>} [headers]
 * @property {unknown} [body] sent as JSON
 *
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string }} Answer
 */

/** A client that keeps its connections, as browsers and services do, and counts what came of every request. */
export class Client {
  /** @type {Tally} */
  tally = { sent: 0, failed: [] }

  /** @param {string} url @param {number} connections */
  constructor(url, connections) {
    this.url = url
    this.agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /**
   * Sends one request, once: nothing is tried again.
   *
   * @param {Request} asked
   * @returns {Promise<Answer>} status 0 when there was no answer
   */
  async send(asked) {
    this.tally.sent += 1
    const answer = await this.#exchange(asked).catch((error) => ({
      status: 0,
      headers: {},
      text: String(error.code ?? error.message),
    }))
    if (answer.status === 0 || answer.status >= 400)
      this.tally.failed.push(
        `${answer.status || answer.text} ${asked.method ?? 'GET'} ${asked.path} ${answer.text.slice(0, 200)}`,
      )
    return answer
  }

  close() {
    this.agent.destroy()
  }

  /** @param {Request} asked @returns {Promise<Answer>} */
  #exchange({ path, method = 'GET', headers = {}, body }) {
    return new Promise((resolve, reject) => {
      const content = body === undefined ? undefined : JSON.stringify(body)
      const type = content === undefined ? {} : { 'content-type': 'application/json' }
      const length = content === undefined ? {} : { 'content-length': `${Buffer.byteLength(content)}` }
      const sent = request(new URL(path, this.url), {
        agent: this.agent,
        method,
        headers: { ...type, ...length, ...headers },
      })
      sent.setTimeout(60_000, () => sent.destroy(new Error('no answer in 60 s')))
      sent.once('error', reject)
      sent.once('response', (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part) => {
          text += part
        })
        response.once('error', reject)
        response.once('end', () =>
          response.complete
            ? resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
            : reject(new Error('cut short')),
        )
      })
      sent.end(content)
    })
  }
}

/**
 * Reads pages and answers in turn until enough are read.
 *
 * @param {Client} client
 * @param {{ paths: readonly string[], requests: number, workers: number }} amount
 */
export async function readMany(client, { paths, requests, workers }) {
  let left = requests
  const work = async () => {
    while (left > 0) {
      left -= 1
      await client.send({ path: paths[left % paths.length] ?? '/', headers: { 'accept-encoding': 'br' } })
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
}
