/** Whether a provider can fetch a picture from an address that was typed. */
export type AddressProblem = 'no-address' | 'not-encrypted' | 'private' | 'too-long';

/** As the contract takes them, in UTF-16 units. */
const longest = 2000;

/** Names that mean this computer, or one beside it. */
const near = /^(localhost|.*\.(localhost|local|lan|internal|home\.arpa)|[^.]*)$/;
/** RFC 1918, loopback, link-local and carrier-grade NAT. */
const nearNumbers =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const nearSixes = /^\[(::1?\]|f[cd]|fe[89ab])/;

export function addressProblem(typed: string): AddressProblem | null {
  const url = URL.parse(typed.trim());
  if (url === null || url.hostname === '') return 'no-address';
  if (url.protocol === 'http:') return 'not-encrypted';
  if (url.protocol !== 'https:') return 'no-address';
  const host = url.hostname;
  const sixes = host.startsWith('[');
  if (sixes ? nearSixes.test(host) : near.test(host) || nearNumbers.test(host)) return 'private';
  return typed.trim().length > longest ? 'too-long' : null;
}
