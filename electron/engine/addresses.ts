/** Where an account's provider is, and what its numbers are here. */
import type { Line } from '../../shared/model/line.ts';
import { opentactDefaults, socketUrlFor } from '../providers/opentact/opentact.ts';
import type { Endpoint, FoundLine } from '../providers/provider.ts';

/** Addresses of an account: its own where given, the provider's otherwise. */
export function endpointOf(baseUrl: string | null, socketUrl: string | null): Endpoint {
  if (baseUrl === null) {
    return { ...opentactDefaults, socketUrl: socketUrl ?? opentactDefaults.socketUrl };
  }
  return { baseUrl, socketUrl: socketUrl ?? socketUrlFor(baseUrl) };
}

/** Without what the user chose for them, which the store has. */
export function linesOf(accountId: string, found: readonly FoundLine[]): readonly Line[] {
  return found.map((line) => ({ ...line, accountId, label: null, swatch: null }));
}
