/**
 * Why a text has not left, or what is done about one of which nobody knows whether it left: the
 * outbox row of an attempt in the words of the model. Nothing here looks at a clock: a moment that
 * is over by now is shown as it was written down, and whoever draws it compares.
 */
import { heightOf } from '../../shared/delivery/ladder.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { outboxStates } from './outbox.ts';
import { int, intOrNull, oneOf, type Row, textOrNull } from './rows.ts';

/** The columns that `waitingOf` reads, of `outbox w`. */
export const waitingColumns =
  'w.state AS outbox_state, w.not_before, w.undo_until, w.why, w.submitted_at, w.barred, w.missed';

/** The outbox row behind each row of `delivery d` that is held or unknown. */
export const waitingJoin = `
  LEFT JOIN outbox w ON w.message_seq = d.message_seq AND w.attempt = d.attempt
    AND d.rung IN (${heightOf('held')}, ${heightOf('unknown')})`;

/** Null where nothing waits any more, or the request is on its way. */
export function waitingOf(row: Row): Waiting | null {
  if (row['outbox_state'] === null) return null;
  const state = oneOf(row, 'outbox_state', outboxStates);
  switch (state) {
    case 'queued':
      return queuedOf(row);
    case 'paused':
      return { kind: state };
    case 'stale': {
      const missed = intOrNull(row, 'missed');
      return missed === null ? { kind: state } : { kind: state, missed };
    }
    case 'stopped':
      return { kind: int(row, 'barred') === 1 ? 'opted-out' : state };
    case 'submitting':
      return null;
    case 'unknown':
      return { kind: 'checking', since: int(row, 'submitted_at') };
    case 'not-found':
    case 'given-up':
      return { kind: state, since: int(row, 'submitted_at') };
  }
}

function queuedOf(row: Row): Waiting {
  const undoUntil = intOrNull(row, 'undo_until');
  if (undoUntil !== null) return { kind: 'undo', until: undoUntil };
  const until = int(row, 'not_before');
  const why = textOrNull(row, 'why');
  return until === 0 || why === null
    ? { kind: 'turn', detail: why }
    : { kind: 'asked', until, detail: why };
}
