/** What an account's numbers are here, and whether its provider is on this computer. */
import type { Line } from '../../shared/model/line.ts';
import type { FoundLine } from '../providers/provider.ts';

/** Without what the user chose for them, which the store has. */
export function linesOf(accountId: string, found: readonly FoundLine[]): readonly Line[] {
  return found.map((line) => ({ ...line, accountId, label: null, swatch: null }));
}

/** The origin of an address on loopback; null for every other. */
export function loopbackOrigin(address: string): string | null {
  const url = URL.parse(address);
  const isLoopback = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return isLoopback ? url.origin : null;
}
