import { BlockList, isIP } from 'node:net'

/** Addresses that lead into a machine or its neighbourhood, not into the web (RFC 6890 and its successors). */
const ranges = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  ranges.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  ranges.addSubnet(net, prefix, 'ipv6')

/** True for an IP address that nobody outside could mean; also when it is wrapped into one of version 6. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return false
  return ranges.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
