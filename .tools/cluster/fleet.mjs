import { commands, Service } from '../services.mjs'

/** How long a member may take to its first answer. */
const healthTimeoutMs = 60_000

/** @typedef {import('../services.mjs').ServiceName} ServiceName */

/**
 * @typedef {object} Member
 * @property {ServiceName} kind
 * @property {number} port
 * @property {NodeJS.ProcessEnv} environment
 */

/** Two of everything, or more: processes that answer alike, each of which can be restarted while the others answer. */
export class Fleet {
  /** @type {Map<Member, Service>} */
  #running = new Map()

  /** @param {readonly Member[]} members */
  constructor(members) {
    this.members = members
  }

  /** One after the other: the first API fills an empty store, the others find it full. */
  async start() {
    for (const member of this.members) await this.#startMember(member)
  }

  /** Restarts every member, one at a time: asks it to stop, waits until it has, and until its successor answers. */
  async restart() {
    for (const member of this.members) {
      await this.#running.get(member)?.stop()
      await this.#startMember(member)
    }
  }

  /** Ends one member as a power cut would, and starts it again. @param {Member} member */
  async crash(member) {
    const service = this.#running.get(member)
    service?.kill()
    await service?.ended
    await this.#startMember(member)
  }

  async stop() {
    await Promise.all([...this.#running.values()].map((service) => service.stop()))
  }

  kill() {
    for (const service of this.#running.values()) service.kill()
  }

  /** @param {Member} member */
  async #startMember(member) {
    const { kind, port, environment } = member
    const service = new Service(`${kind} ${port}`, port, commands.built[kind], environment)
    this.#running.set(member, service)
    const failed = service.ended.then(({ expected, text }) => {
      if (!expected) throw new Error(text)
    })
    failed.catch(() => {})
    await Promise.race([service.whenHealthy({ timeoutMs: healthTimeoutMs }), failed])
  }
}
