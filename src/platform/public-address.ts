import { BlockList, isIP } from 'node:net'

/** IANA's special-purpose registries for IPv4. */
const NOT_PUBLIC: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Of IPv6 only this is routed in the open at all: loopback, link-local, mapped and translated IPv4 lie outside. */
const GLOBAL_V6: [string, number] = ['2000::', 3]
/** Teredo and others of the registry, documentation, and 6to4, which carries IPv4 addresses. */
const NOT_PUBLIC_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = listOf(NOT_PUBLIC, 'ipv4')
const closedV6 = listOf(NOT_PUBLIC_V6, 'ipv6')
const openV6 = listOf([GLOBAL_V6], 'ipv6')

/** A machine of the open internet, not one of ours or of the house. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6')
}

function listOf(nets: [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, bits] of nets) list.addSubnet(net, bits, family)
  return list
}
