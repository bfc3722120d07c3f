/**
 * One line for a text with several recipients: how many the carrier took, then the worst that
 * happened to any of them. Never one tick for all.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Delivery } from '../../shared/model/message.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { words } from '../words/words.ts';
import { look, lookOf, type StatusLook } from './status.ts';
import { deliveryLook, type Standpoint } from './waitingLook.ts';

/** Worst first; the rungs after `accepted` come last because they are good news. */
export const severity: readonly Rung[] = [
  'failed',
  'unknown',
  'unconfirmed',
  'held',
  'submitting',
  'accepted',
  'sent',
  'carrier',
  'handset',
];

/** The latest attempt for each recipient, in the order they were given. */
export function latestAttempts(deliveries: readonly Delivery[]): readonly Delivery[] {
  const latest = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const known = latest.get(delivery.to);
    if (known === undefined || delivery.attempt >= known.attempt) latest.set(delivery.to, delivery);
  }
  return [...latest.values()];
}

/** Why a whole message waits: one request carries it to everybody. Null where they stand differently. */
export function sharedWaiting(latest: readonly Delivery[]): Waiting | null {
  const first = latest[0]?.waiting ?? null;
  return latest.every(({ waiting }) => waiting?.kind === first?.kind) ? first : null;
}

/** The look of a whole message; null when it has no recipients (an inbound one). */
export function summaryLook(deliveries: readonly Delivery[], from: Standpoint): StatusLook | null {
  const latest = latestAttempts(deliveries);
  const only = latest[0];
  if (only === undefined) return null;
  const alike = latest.length === 1 || sharedWaiting(latest) !== null;
  return alike ? deliveryLook(only, from) : severalLook(latest, from.provider);
}

/** The look of several recipients together; at least one is expected. */
export function severalLook(
  deliveries: readonly Pick<Delivery, 'rung' | 'waiting'>[],
  provider: string,
): StatusLook {
  const { status } = words;
  const stands = deliveries.map(({ rung, waiting }) =>
    waiting?.kind === 'stopped' || waiting?.kind === 'opted-out' ? waiting.kind : rung,
  );
  const worst = worstFirst.find((stand) => stands.includes(stand)) ?? 'held';
  const { glyph, tone } = worstLook(worst, provider);
  const arrived = stands.filter((stand) => stand === 'carrier' || stand === 'handset').length;
  const fraction = status.fraction(arrived, stands.length);
  if (arrived === stands.length) {
    const all = status.counted[worst === 'handset' ? 'handset' : 'carrier'];
    return look(glyph, status.several(fraction, all), tone);
  }
  const count = stands.filter((stand) => stand === worst).length;
  const counted = worst === 'accepted' ? status.counted.accepted(provider) : status.counted[worst];
  return look(glyph, status.several(fraction, status.number(count, counted)), tone);
}

type Ended = 'stopped' | 'opted-out';

function worstLook(worst: Rung | Ended, provider: string): StatusLook {
  const { waiting } = words.status;
  switch (worst) {
    case 'stopped':
      return look('stop', waiting.stopped, 'ended');
    case 'opted-out':
      return look('bar', waiting.optedOut, 'ended');
    default:
      return lookOf(worst, { provider, reason: null });
  }
}

/** A text that was ended before it left is no trouble, but comes before what is still on its way. */
const worstFirst: readonly (Rung | Ended)[] = severity.flatMap((rung) =>
  rung === 'held' ? ['opted-out' as const, 'stopped' as const, rung] : [rung],
);
