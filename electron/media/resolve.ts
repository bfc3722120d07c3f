/**
 * From a link to the exact addresses it may be fetched from.
 *
 * The name is resolved here, once, and the connection is made to what was checked here, so a name
 * that answers differently the next time (DNS rebinding) gains nothing. One closed address among
 * several refuses the name: an honest public name has none. The one exception are the origins of an
 * account that itself lives on this computer, the practice gateway: they may be on loopback, and only
 * there may they be plain http.
 */
import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { reachOf } from './addresses.ts';
import { Delayed, Refused } from './refusals.ts';

/** The IP addresses of a name, all of them. Rejects when there is no answer. */
export type Lookup = (name: string) => Promise<readonly string[]>;

export const lookUp: Lookup = async (name) =>
  (await systemLookup(name, { all: true })).map(({ address }) => address);

/** A link as it may be asked, before its name is resolved. Throws Refused. */
export function readLink(link: string, base?: URL): URL {
  const url = URL.parse(link, base?.href);
  if (url === null) throw new Refused('bad-address', 'It cannot be read as a web address.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Refused('bad-address', `It begins with ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Refused('bad-address', `It carries a user and a password for ${url.host}.`);
  }
  return url;
}

/** Throws Refused, and Delayed when the name has no address right now. */
export async function addressesOf(
  url: URL,
  lookup: Lookup,
  loopbackOrigins: readonly string[],
): Promise<readonly LookupAddress[]> {
  const mayBeLocal = loopbackOrigins.includes(url.origin);
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(name) === 0 ? await answered(name, lookup) : [name];
  for (const address of addresses) {
    const reach = reachOf(address);
    if (reach === 'loopback' && mayBeLocal) continue;
    if (reach !== 'public') throw new Refused('private-address', `${url.hostname} is ${address}`);
    if (url.protocol === 'http:') throw new Refused('not-encrypted', url.host);
  }
  return addresses.map((address) => ({ address, family: isIP(address) }));
}

async function answered(name: string, lookup: Lookup): Promise<readonly string[]> {
  const addresses = await lookup(name).catch((error: unknown) => {
    throw new Delayed('unreachable', error instanceof Error ? error.message : String(error));
  });
  if (addresses.length === 0) throw new Delayed('unreachable', `${name} has no address.`);
  return addresses;
}
