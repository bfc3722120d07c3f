/**
 * How many texts of a composition stand where, worst first, each group with the look of one of them.
 * Those held and those unknown are told apart by why they are.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { BatchCard } from '../../shared/model/details.ts';
import type { Waiting, WaitingKind } from '../../shared/model/waiting.ts';
import { severity } from '../conversation/summary.ts';
import type { Stand } from '../conversation/waitingLook.ts';
import type { Hold } from '../waiting/hold.ts';

export interface StandCount extends Stand {
  readonly key: Rung | WaitingKind;
  readonly count: number;
}

/**
 * The card while the user is on its Undo button: what that paused is not shown as paused, and can be
 * taken back for as long as it is held.
 */
export function withHold(card: BatchCard, hold: Hold | undefined): BatchCard {
  if (hold === undefined || card.counts.held !== card.total) return card;
  return { ...card, waiting: {}, undoUntil: hold.until };
}

type Counted = Pick<BatchCard, 'at' | 'counts' | 'waiting'>;

export function standCounts(card: Counted): readonly StandCount[] {
  return severity.flatMap((rung) => groupsOf(rung, card)).filter(({ count }) => count > 0);
}

/** Those that can be paused, resumed, stopped, or taken back together. */
export function heldCounts({ counts, waiting }: Pick<BatchCard, 'counts' | 'waiting'>): {
  readonly queued: number;
  readonly paused: number;
  readonly stale: number;
} {
  const paused = waiting.paused ?? 0;
  const stale = waiting.stale ?? 0;
  return { queued: Math.max((counts.held ?? 0) - paused - stale, 0), paused, stale };
}

function groupsOf(rung: Rung, card: Counted): readonly StandCount[] {
  const { counts, waiting, at } = card;
  const all = counts[rung] ?? 0;
  const group = (reason: Waiting, count: number) => stand(reason.kind, rung, reason, at, count);
  switch (rung) {
    case 'unknown': {
      const notFound = waiting['not-found'] ?? 0;
      const givenUp = waiting['given-up'] ?? 0;
      return [
        group({ kind: 'not-found', since: at }, notFound),
        group({ kind: 'checking', since: at }, all - notFound - givenUp),
        group({ kind: 'given-up', since: at }, givenUp),
      ];
    }
    case 'held': {
      const { queued, paused, stale } = heldCounts(card);
      return [
        group({ kind: 'stale' }, stale),
        group({ kind: 'opted-out' }, waiting['opted-out'] ?? 0),
        group({ kind: 'stopped' }, waiting.stopped ?? 0),
        group({ kind: 'paused' }, paused),
        group({ kind: 'turn', detail: null }, queued),
      ];
    }
    case 'submitting':
    case 'accepted':
    case 'sent':
    case 'unconfirmed':
    case 'carrier':
    case 'handset':
    case 'failed':
      return [stand(rung, rung, null, at, all)];
  }
}

function stand(
  key: StandCount['key'],
  rung: Rung,
  waiting: Waiting | null,
  at: number,
  count: number,
): StandCount {
  return { key, rung, waiting, at, reason: null, count };
}
