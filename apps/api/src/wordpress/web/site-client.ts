import { lookup } from 'node:dns/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { isLasting, reasonOf } from './failure.ts'
import { isPrivateAddress } from './private-addresses.ts'
import { type Answer, type Sending, sendRequest } from './send-request.ts'
import { SiteError } from './site-error.ts'

export interface SiteClientOptions {
  /** The site as it was named; a user and a password in it are sent to it and to nobody else. */
  site: URL
  userAgent: string
  user?: string | undefined
  password?: string | undefined
  /** More hosts that may be asked, for sites that keep their pictures elsewhere. */
  hosts?: readonly string[] | undefined
  /** Whether other hosts than the named one may lie in a private network. */
  allowPrivate?: boolean | undefined
  signal?: AbortSignal | undefined
  /** The first pause after an answer that asks for patience, in milliseconds; it doubles. */
  pauseMs?: number | undefined
  /** Told in words why, and for how many seconds, nothing is asked. */
  onPause?: ((reason: string, seconds: number) => void) | undefined
}

/** Who asks, so that whoever runs the site can find us and say no. */
export function userAgentOf(siteUrl: string): string {
  return `News/0.1 (+${siteUrl})`
}

/** What one question is about. */
export interface Question {
  accept?: string | undefined
  /** Validators of an answer that is still here. */
  validators?: { etag?: string | undefined; lastModified?: string | undefined } | undefined
  maxBytes?: number | undefined
  /** How often it is asked before it counts as failed. */
  tries?: number | undefined
}

const maxTries = 6
const maxRedirects = 5
const timeoutMs = 60_000
const maxPatienceMs = 120_000
const defaultMaxBytes = 64 * 1024 ** 2

/** Statuses that pass by themselves. */
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])

/** Asks one site, one question at a time, with patience, and nobody else. */
export class SiteClient {
  private readonly options: SiteClientOptions
  private readonly hosts: Set<string>
  private last: Promise<unknown> = Promise.resolve()
  private isPrivateSite: boolean | undefined
  private hasAnswered = false
  /** How long the site took to answer, in milliseconds, and how often it was asked. */
  readonly spent = { ms: 0, requests: 0 }

  constructor(options: SiteClientOptions) {
    this.options = options
    const { host } = options.site
    const twin = host.startsWith('www.') ? host.slice(4) : `www.${host}`
    this.hosts = new Set([host, twin, ...(options.hosts ?? [])])
  }

  /** True for addresses that this client would ask. */
  mayAsk(url: URL): boolean {
    return /^https?:$/.test(url.protocol) && this.hosts.has(url.host)
  }

  /** True when it has a user and a password to say. */
  get knowsPassword(): boolean {
    return this.isSignedIn || this.options.site.password !== ''
  }

  /** True when it asks as a user of the site. */
  get isSignedIn(): boolean {
    return this.options.password !== undefined && this.options.password !== ''
  }

  /**
   * The answer to a question, whatever its status, after redirects within the site.
   *
   * @throws SiteError
   */
  get(url: URL, question: Question = {}): Promise<Answer> {
    const next = this.last.then(() => this.ask(url, question))
    this.last = next.catch(() => undefined)
    return next
  }

  private async ask(start: URL, question: Question): Promise<Answer> {
    let url = start
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const answer = await this.askPatiently(url, question)
      const target = redirectOf(answer)
      if (!target) return answer
      url = target
    }
    throw new SiteError('unreachable', `${nameOf(start)} redirects without end.`)
  }

  private async askPatiently(url: URL, question: Question): Promise<Answer> {
    if (!this.mayAsk(url))
      throw new SiteError(
        'foreign-host',
        `${this.options.site.host} leads on to ${url.host}, which was not named: nothing is asked there. If that is the site, name it.`,
      )
    for (let attempt = 1; ; attempt++) {
      const answer = await this.send(url, question).catch((error: unknown) => error)
      this.options.signal?.throwIfAborted()
      if (answer instanceof SiteError) throw answer
      if (!(answer instanceof Error) && !passing.has((answer as Answer).status)) return answer as Answer
      const isOver = answer instanceof Error && isLasting(answer, this.hasAnswered)
      if (isOver || attempt >= (question.tries ?? maxTries)) return this.giveUp(url, answer as Answer | Error)
      await this.pause(url, attempt, answer as Answer | Error)
    }
  }

  private giveUp(url: URL, answer: Answer | Error): Answer {
    if (answer instanceof Error)
      throw new SiteError('unreachable', `${nameOf(url)} does not answer: ${reasonOf(answer)}.`, {
        cause: answer,
      })
    return answer
  }

  private async pause(url: URL, attempt: number, answer: Answer | Error): Promise<void> {
    const { pauseMs = 1_000, signal, onPause } = this.options
    const asked = answer instanceof Error ? 0 : retryAfterMs(answer)
    if (asked > maxPatienceMs) {
      const seconds = Math.round(asked / 1_000)
      throw new SiteError(
        'busy',
        `The site asks to come back in ${seconds} seconds; nothing more is asked now.`,
      )
    }
    const ms = Math.max(asked, pauseMs * 2 ** (attempt - 1))
    const reason = answer instanceof Error ? reasonOf(answer) : `it answers with status ${answer.status}`
    onPause?.(`${url.host}: ${reason}`, Math.ceil(ms / 1_000))
    await wait(ms, undefined, signal && { signal })
  }

  private async send(url: URL, question: Question): Promise<Answer> {
    const begin = performance.now()
    const { signal } = this.options
    const sending: Sending = {
      headers: this.headersFor(url, question),
      maxBytes: question.maxBytes ?? defaultMaxBytes,
      timeoutMs,
      mayBePrivate: this.options.allowPrivate === true || (await this.isNamedPrivate(url)),
      ...(signal && { signal }),
    }
    try {
      const answer = await sendRequest(url, sending)
      this.hasAnswered = true
      return answer
    } finally {
      this.spent.ms += performance.now() - begin
      this.spent.requests++
    }
  }

  private headersFor(url: URL, { accept = '*/*', validators }: Question): Record<string, string> {
    const { site, user = '', password = '' } = this.options
    const [name, secret] =
      password === '' ? [site.username, site.password].map(decodeURIComponent) : [user, password]
    const isOwn = url.host === site.host && (url.protocol === 'https:' || site.protocol === 'http:')
    return {
      accept,
      'user-agent': this.options.userAgent,
      ...(secret &&
        isOwn && { authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}` }),
      ...(validators?.etag && { 'if-none-match': validators.etag }),
      ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
    }
  }

  /** A site in a private network is asked there when that is what was named, and was so from the beginning. */
  private async isNamedPrivate(url: URL): Promise<boolean> {
    const { hostname, host } = this.options.site
    this.isPrivateSite ??= await leadsInside(hostname)
    return this.isPrivateSite && url.host === host
  }
}

async function leadsInside(hostname: string): Promise<boolean> {
  const name = hostname.replace(/^\[|\]$/g, '')
  const { address } = await lookup(name).catch(() => ({ address: name }))
  return isPrivateAddress(address)
}

function redirectOf({ status, headers, url }: Answer): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  return URL.parse(headers.location ?? '', url.href) ?? undefined
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function retryAfterMs({ headers }: Answer): number {
  const text = headers['retry-after'] ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1_000
  const now = Date.parse(headers.date ?? '')
  const until = Date.parse(text)
  return Number.isFinite(until - now) ? Math.max(0, until - now) : 0
}

/** Without what may be secret in it. */
function nameOf({ host, pathname }: URL): string {
  return host + pathname
}
