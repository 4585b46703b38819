import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { checkHost, lookupPublic, PrivateAddressError } from './public-address.ts'

/** How long a receiver may think. */
const timeoutMs = 10_000

export interface Sending {
  url: string
  secret: string
  /** The same for every attempt: receivers know by it what they have. */
  id: string
  body: string
  /** Epoch milliseconds. */
  now: number
}

interface SendOptions {
  /** Whether receivers in private networks, and without TLS, may be sent to. */
  allowPrivate: boolean
}

/**
 * Sends a signed message (standardwebhooks.com). Redirects are not followed: they are no success.
 *
 * @returns the status that the receiver answered
 * @throws Error when there is no answer, PrivateAddressError when there must not be one
 */
export async function send(sending: Sending, { allowPrivate }: SendOptions): Promise<number> {
  const url = new URL(sending.url)
  if (!allowPrivate) {
    if (url.protocol !== 'https:') throw new PrivateAddressError(url.host)
    checkHost(url)
  }
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method: 'POST',
    headers: headersOf(sending),
    signal: AbortSignal.timeout(timeoutMs),
    // A connection of its own: a kept one could lead to an address that was looked at long ago.
    agent: false,
    ...(!allowPrivate && { lookup: lookupPublic }),
  })
  request.end(sending.body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  response.destroy()
  return response.statusCode ?? 0
}

function headersOf({ id, body, secret, now }: Sending): Record<string, string> {
  const timestamp = String(Math.floor(now / 1_000))
  return {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'News-Webhooks',
    'Webhook-Id': id,
    'Webhook-Timestamp': timestamp,
    'Webhook-Signature': `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`,
  }
}

/** The key is what follows the prefix of the secret, as bytes. */
function signatureOf(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64')
  return createHmac('sha256', key).update(content).digest('base64')
}

export const secretPrefix = 'whsec_'
