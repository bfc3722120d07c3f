/**
 * Where an IP address leads: to the public internet, to this computer, or somewhere a file of a text
 * has no business (private and link-local networks, carrier NAT, multicast, cloud metadata).
 *
 * IPv4 is public unless listed. IPv6 is public only inside 2000::/3 and unless listed; an address
 * that wraps an IPv4 one (mapped, NAT64) counts as that one. Sources: the IANA special-purpose
 * address registries for IPv4 and IPv6; 168.63.129.16 is Azure's metadata service.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

export type Reach = 'public' | 'loopback' | 'closed';

const closed4 = listOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

const global6 = listOf('ipv6', [['2000::', 3]]);

const closed6 = listOf('ipv6', [
  // Teredo, benchmarking, ORCHID and the rest of the protocol assignments.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4, which wraps any IPv4 address.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]);

/** ::ffff:0:0/96 and 64:ff9b::/96 carry an IPv4 address in their last four bytes. */
const mapped = [0, 0, 0, 0, 0, 0xffff];
const nat64 = [0x64, 0xff9b, 0, 0, 0, 0];

/** Anything that is no plain IP address (a name, one with a zone) is closed. */
export function reachOf(address: string): Reach {
  if (isIPv4(address)) {
    if (address.startsWith('127.')) return 'loopback';
    return closed4.check(address) ? 'closed' : 'public';
  }
  if (!isIPv6(address) || address.includes('%')) return 'closed';
  const groups = groupsOf(address);
  if (startsWith(groups, mapped)) return reachOf(lastFour(groups));
  if (startsWith(groups, nat64))
    return reachOf(lastFour(groups)) === 'public' ? 'public' : 'closed';
  if (groups.every((group, at) => group === (at === 7 ? 1 : 0))) return 'loopback';
  const global = global6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
  return global ? 'public' : 'closed';
}

type Family = 'ipv4' | 'ipv6';

function listOf(family: Family, nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}

/** The eight 16-bit groups of a valid IPv6 address in any spelling. */
function groupsOf(address: string): readonly number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const read = (part: string | undefined) =>
    part === undefined || part === '' ? [] : part.split(':').map((hex) => Number.parseInt(hex, 16));
  const [before, behind] = [read(head), read(tail)];
  return [...before, ...Array<number>(8 - before.length - behind.length).fill(0), ...behind];
}

function startsWith(groups: readonly number[], prefix: readonly number[]): boolean {
  return prefix.every((group, at) => groups[at] === group);
}

function lastFour(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}
