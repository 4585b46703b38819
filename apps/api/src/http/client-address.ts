import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'

/** Subscribers of the newer internet have as many addresses as they like, all with the same first half. */
const networkParts = 4

const mostDirect = 1_000

/**
 * Finds out from where a request comes: the address of the connection, or what a proxy that is trusted says of it.
 *
 * @param trusted addresses and networks of proxies, or their names, as Express knows them: `loopback`
 * @returns `undefined` for what comes from a trusted machine itself: the reader asks on behalf of all its readers
 */
export function createAddressOf(
  trusted: readonly string[],
): (request: IncomingMessage) => string | undefined {
  /** Of connections without a proxy: there are few, and each asks again and again. */
  const direct = new Map<string, string | undefined>()
  const isTrusted = proxyAddr.compile([...trusted])
  const addressOf = (request: IncomingMessage) => {
    const address = proxyAddr(request, isTrusted)
    if (!ipaddr.isValid(address)) return address
    return isTrusted(address, 0) ? undefined : networkOf(address)
  }
  return (request) => {
    if (request.headers['x-forwarded-for'] !== undefined) return addressOf(request)
    const { remoteAddress = '' } = request.socket
    if (!direct.has(remoteAddress)) {
      if (direct.size >= mostDirect) direct.clear()
      direct.set(remoteAddress, addressOf(request))
    }
    return direct.get(remoteAddress)
  }
}

function networkOf(address: string): string {
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, networkParts).join(':') : parsed.toString()
}
