import { lookup as resolveName } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createGunzip } from 'node:zlib'
import { isPrivateAddress } from './private-addresses.ts'
import { SiteError } from './site-error.ts'

/** What a server answered, whole and unpacked. */
export interface Answer {
  url: URL
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
}

export interface Sending {
  headers: Record<string, string>
  /** The largest answer that is taken, unpacked. */
  maxBytes: number
  /** For the whole answer, from its first byte to its last. */
  timeoutMs: number
  mayBePrivate: boolean
  signal?: AbortSignal | undefined
}

/** Asks once, follows nothing. The address that a name stands for is judged when the connection is made, not before. */
export function sendRequest(url: URL, sending: Sending): Promise<Answer> {
  const { headers, timeoutMs, mayBePrivate, signal } = sending
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!mayBePrivate && isIP(literal) && isPrivateAddress(literal)) return Promise.reject(privateAddress(url))
  const over = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])])
  return new Promise((resolve, reject) => {
    const request = send(url, {
      headers: { 'accept-encoding': 'gzip', ...headers },
      signal: over,
      ...(!mayBePrivate && { lookup: publicLookup(url) }),
    })
    request.on('error', reject)
    request.on('response', (response) => {
      readWhole(response, sending.maxBytes).then(
        (bytes) => resolve({ url, status: response.statusCode ?? 0, headers: response.headers, bytes }),
        (error: unknown) => {
          response.destroy()
          reject(error)
        },
      )
    })
    request.end()
  })
}

async function readWhole(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const declared = Number(response.headers['content-length'] ?? 0)
  if (declared > maxBytes) throw tooLarge(maxBytes)
  const gunzip = response.headers['content-encoding'] === 'gzip' ? createGunzip() : undefined
  if (gunzip) response.on('error', (error) => gunzip.destroy(error))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of (gunzip ? response.pipe(gunzip) : response) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Looks names up as always, and refuses those that lead into this machine or its neighbourhood. */
function publicLookup(url: URL): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error, '', 4)
      if (addresses.some(({ address }) => isPrivateAddress(address)))
        return callback(privateAddress(url), '', 4)
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function privateAddress({ host }: URL): SiteError {
  return new SiteError(
    'private-address',
    `${host} lies in a private network and was not named: nothing is asked there (--allow-private asks).`,
  )
}

function tooLarge(maxBytes: number): SiteError {
  return new SiteError('too-large', `An answer is larger than ${Math.round(maxBytes / 1024 ** 2)} MB.`)
}
