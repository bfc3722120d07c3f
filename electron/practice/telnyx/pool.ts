/**
 * The line a text by profile leaves from. The last one this person was written to from, where the
 * profile keeps to it; otherwise the type of number furthest behind its weight, and of that type the
 * number used least. Source: Telnyx API reference, "Messaging profiles", `number_pool_settings`.
 */
import { canText, type Lease, type Profile } from '../records.ts';
import type { State } from '../state.ts';

/** Undefined where the profile has no usable number. */
export function lineFromPool(
  state: State,
  profile: Profile,
  to: string,
  needsMms: boolean,
): Lease | undefined {
  const weights = { long_code: profile.longCodeWeight, toll_free: profile.tollFreeWeight };
  const usable = state.leases
    .all()
    .filter((lease) => lease.profile === profile.uuid && canText(lease))
    .filter((lease) => weights[lease.type] > 0 && (lease.mms || !needsMms));
  if (!profile.poolEnabled) return undefined;
  const sent = state.outbound.all();
  if (profile.stickySender) {
    const before = sent.findLast((row) => row.to === to && row.group === null)?.from;
    const same = usable.find(({ number }) => number === before);
    if (same) return same;
  }
  const uses = (of: (lease: Lease) => boolean) => {
    const numbers = new Set(usable.filter(of).map(({ number }) => number));
    return sent.filter(({ from }) => numbers.has(from)).length;
  };
  return usable
    .map((lease) => ({
      lease,
      byType: uses(({ type }) => type === lease.type) / weights[lease.type],
      byNumber: uses(({ number }) => number === lease.number),
    }))
    .sort((one, other) => one.byType - other.byType || one.byNumber - other.byNumber)[0]?.lease;
}
