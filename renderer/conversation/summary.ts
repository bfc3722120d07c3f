/**
 * One line for a text with several recipients: how many the carrier took, then the worst that
 * happened to any of them. Never one tick for all.
 */
import { heightOf, type Rung } from '../../shared/delivery/ladder.ts';
import type { Delivery } from '../../shared/model/message.ts';
import { words } from '../words/en.ts';
import { deliveryLook, lookOf, type StatusLook } from './status.ts';

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

/** The look of a whole message; null when it has no recipients (an inbound one). */
export function summaryLook(deliveries: readonly Delivery[], provider: string): StatusLook | null {
  const latest = latestAttempts(deliveries);
  const only = latest[0];
  if (only === undefined) return null;
  if (latest.length === 1) return deliveryLook(only, provider);
  return severalLook(
    latest.map((delivery) => delivery.rung),
    provider,
  );
}

/** The look of several rungs together; at least one is expected. */
export function severalLook(rungs: readonly Rung[], provider: string): StatusLook {
  const { status } = words;
  const arrived = rungs.filter(
    (rung) => heightOf(rung) >= heightOf('carrier') && rung !== 'failed',
  );
  const worst = severity.find((rung) => rungs.includes(rung)) ?? 'held';
  const count = rungs.filter((rung) => rung === worst).length;
  const counted = worst === 'accepted' ? status.counted.accepted(provider) : status.counted[worst];
  const { glyph, tone } = lookOf(worst, { provider, reason: null });
  const fraction = status.fraction(arrived.length, rungs.length);
  return {
    glyph,
    tone,
    words:
      arrived.length === rungs.length
        ? status.several(fraction, status.counted[worst === 'handset' ? 'handset' : 'carrier'])
        : status.several(fraction, status.number(count, counted)),
  };
}
