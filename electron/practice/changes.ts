/**
 * What a step changes in a text's record, and how its event tells it. The record of a text that failed
 * once stays failed, as the log of a provider that contradicts itself would; the event of a step tells
 * that step alone.
 */
import type { Outbound } from './records.ts';
import type { Step, Verdict } from './steps.ts';

/** Null where the record stays as it is. */
export function changeOf(step: Step): Partial<Outbound> | null {
  switch (step.kind) {
    case 'queued':
      return { state: 'created', reason: 'queued' };
    case 'sending':
      return { state: 'sending', reason: handedOn };
    case 'sent':
      return { state: 'sent', handedOver: true };
    case 'delivered':
      return { delivered: true };
    case 'failed':
      return { state: 'failed', delivered: false, reason: step.reason };
    case 'callback':
      return changeBy({ status: step.status, error: step.error });
    case 'arrives':
      return null;
  }
}

function changeBy(verdict: Verdict): Partial<Outbound> | null {
  switch (verdict.status) {
    case 'delivered':
      return null;
    case 'delivery_unconfirmed':
      return { verdict };
    case 'sending_failed':
    case 'delivery_failed':
      return {
        verdict,
        state: 'failed',
        delivered: false,
        reason: verdict.error ? `${verdict.error.title} (${verdict.error.code})` : verdict.status,
      };
  }
}

/** The record as the event of this step shows it. */
export function asToldBy(step: Step, row: Outbound): Outbound {
  return step.kind === 'delivered' ? { ...row, state: 'sent', reason: handedOn } : row;
}

const handedOn = 'sending...';
