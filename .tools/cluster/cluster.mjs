import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../postgres.mjs'
import { newsroomEnvironment } from '../services.mjs'
import { Fleet } from './fleet.mjs'
import { startNginx } from './nginx.mjs'

/**
 * @typedef {object} Ports
 * @property {number} port where readers of the newspaper come in; the readers' processes listen on the next two
 * @property {number} apiPort where the APIs are under one address; their processes listen on the next two
 */

/** nginx before two readers and two APIs over one PostgreSQL: the one of DATABASE_URL, else one made for the purpose. */
export class Cluster {
  /** @param {Ports} ports */
  constructor({ port, apiPort }) {
    this.ports = { port, apiPort, readers: [port + 1, port + 2], apis: [apiPort + 1, apiPort + 2] }
    this.url = `http://127.0.0.1:${port}`
    this.directory = mkdtempSync(join(tmpdir(), 'news-cluster-'))
  }

  /** @param {NodeJS.ProcessEnv} [settings] beside those of the environment */
  async start(settings = {}) {
    const given = process.env.DATABASE_URL
    this.postgres = given ? undefined : await startPostgres({ durable: true })
    this.databaseUrl = given || this.postgres?.url
    this.fleet = new Fleet(this.#members(settings))
    this.nginx = startNginx(this.ports, this.directory)
    await this.fleet.start()
  }

  async stop() {
    await this.fleet?.stop()
    this.nginx?.kill('SIGQUIT')
    await this.postgres?.remove()
    rmSync(this.directory, { recursive: true, force: true })
  }

  /** Ends everything at once. */
  kill() {
    this.fleet?.kill()
    this.nginx?.kill('SIGTERM')
    this.postgres?.kill()
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5 })
  }

  /**
   * @param {NodeJS.ProcessEnv} settings
   * @returns {import('./fleet.mjs').Member[]}
   */
  #members(settings) {
    const { port, apiPort, readers, apis } = this.ports
    const common = {
      ...newsroomEnvironment(),
      SITE_URL: process.env.SITE_URL || `http://127.0.0.1:${port}`,
      DATABASE_URL: this.databaseUrl,
      API_URL: `http://127.0.0.1:${apiPort}`,
      ...settings,
    }
    return [
      ...apis.map((own) => toMember('api', own, { ...common, API_PORT: `${own}`, PORT: `${port}` })),
      ...readers.map((own) => toMember('reader', own, { ...common, PORT: `${own}` })),
    ]
  }
}

/**
 * @param {import('../services.mjs').ServiceName} kind
 * @param {number} port
 * @param {NodeJS.ProcessEnv} environment
 * @returns {import('./fleet.mjs').Member}
 */
function toMember(kind, port, environment) {
  return { kind, port, environment }
}
