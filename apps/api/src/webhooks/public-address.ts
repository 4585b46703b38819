import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that is nobody's but ours, or our neighbours'. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'

  constructor(host: string) {
    super(`${host} is not an address of the public internet`)
  }
}

/** True for what everybody can reach: not this machine, not its network, nothing that is reserved or stands for another. */
function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/**
 * Refuses a host that is written as a private address.
 *
 * @throws PrivateAddressError
 */
export function checkHost({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isPublicAddress(host)) throw new PrivateAddressError(host)
}

/**
 * Resolves names as the system does, but none that leads to a private address. The connection is made to the very address
 * that was looked at: a name that answers otherwise the next time gains nothing.
 */
export const lookupPublic: LookupFunction = (hostname, options, done) =>
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, [])
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(new PrivateAddressError(hostname), [])
    if (options.all) done(null, addresses)
    else done(null, first.address, first.family)
  })
