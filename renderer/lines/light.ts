/** The light of a line in words, and what it can do. */
import type { Readiness, ReadinessCause } from '../../shared/model/readiness.ts';
import { words } from '../words/words.ts';

/** Causes for which texts to the US are refused, and nothing else is. */
const refusedInUs = new Set<ReadinessCause>(['no-campaign', 'campaign-rejected']);

export function isRefusedInUs(cause: ReadinessCause): boolean {
  return refusedInUs.has(cause);
}

/** `Cannot send` */
export function lightWords({ light, findings }: Readiness): string {
  const { lights } = words.readiness;
  if (light !== 'amber') return lights[light];
  return findings.some(({ cause }) => isRefusedInUs(cause)) ? lights.notToUs : lights.amber;
}

/** `Can receive; cannot send.` */
export function ableWords({ findings, canSend, canReceive }: Readiness): string {
  const { able } = words.readiness;
  const causes = new Set(findings.map(({ cause }) => cause));
  if (canSend && !canReceive) {
    return [...refusedInUs].some((cause) => causes.has(cause)) ? able.canadaOnly : able.onlySend;
  }
  if (!canSend) return canReceive ? able.onlyReceive : able.neither;
  if (causes.has('campaign-rejected')) return able.notToUsRejected;
  return causes.has('no-campaign') ? able.notToUs : able.both;
}
