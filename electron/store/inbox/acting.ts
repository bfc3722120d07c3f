/**
 * Acts of the user on many conversations in one transaction. Each answers with exactly what undoes it,
 * which is the former state of every conversation it changed; one it need not change is not in it.
 */
import { randomInt } from 'node:crypto';
import type { InboxAct, InboxUndo, Shown, StandingAct } from '../../../shared/inbox/acts.ts';
import type { Transaction } from '../changes.ts';
import { newsBetween } from '../head.ts';
import { int } from '../rows.ts';
import { type Flag, readFlag, writeFlag } from './flags.ts';
import { isSame, readStanding, type Standing, writeStanding } from './states.ts';

export interface Acted {
  /** How many conversations it changed. */
  readonly acted: number;
  /** Null when it changed none. */
  readonly undo: InboxUndo | null;
}

/** Stamps are drawn by lot, so that no database that takes the place of another gives one again. */
const stamps = 2 ** 47;

export function act(tx: Transaction, { selection, ...what }: InboxAct): Acted {
  const stamp = randomInt(1, stamps);
  const once = [...new Map(selection.map((shown) => [shown.id, shown])).values()];
  switch (what.kind) {
    case 'pin':
      return setFlag(tx, 'pin', once, what.pinned, stamp);
    case 'mute':
      return setFlag(tx, 'mute', once, what.muted, stamp);
    case 'done':
    case 'snooze':
    case 'read':
      return setStanding(tx, once, what, stamp);
  }
}

function setFlag(
  tx: Transaction,
  of: Flag,
  selection: readonly Shown[],
  on: boolean,
  stamp: number,
): Acted {
  const former = selection.flatMap(({ id }) => {
    const was = readFlag(tx.db, of, id);
    if (was === null || was.on === on) return [];
    writeFlag(tx, of, id, { on, stamp });
    return [{ id, stamp: was.stamp, was: was.on }];
  });
  return acted(former, { of, stamp, former });
}

function setStanding(
  tx: Transaction,
  selection: readonly Shown[],
  what: StandingAct,
  stamp: number,
): Acted {
  const former = selection.flatMap((shown) => {
    const was = readStanding(tx.db, shown.id);
    const next = was === null ? null : after(tx, was, what, shown);
    if (was === null || next === null || isSame(was, next)) return [];
    writeStanding(tx, { ...next, stamp });
    const { id, stamp: before, done, handledSeq, snoozedUntil, wokenSeq } = was;
    const read = { former: was.read, left: next.read };
    return [{ id, stamp: before, done, handledSeq, snoozedUntil, wokenSeq, read }];
  });
  return acted(former, { of: 'standing', stamp, former });
}

function acted(former: readonly unknown[], undo: InboxUndo): Acted {
  return { acted: former.length, undo: former.length === 0 ? null : undo };
}

/** Null when the act does not apply. */
function after(
  tx: Transaction,
  was: Standing,
  what: StandingAct,
  { lastSeq }: Shown,
): Standing | null {
  const seen = Math.min(lastSeq, was.lastSeq);
  switch (what.kind) {
    case 'done':
      if (!what.done) return was.done ? { ...was, done: false, handledSeq: 0 } : null;
      return {
        ...was,
        ...{ done: !hasNewsAfter(tx, was.id, seen), snoozedUntil: null, wokenSeq: 0 },
        handledSeq: Math.max(was.handledSeq, seen),
        read: upTo(was, seen),
      };
    case 'snooze':
      if (what.until === null) return { ...was, snoozedUntil: null };
      if (hasNewsAfter(tx, was.id, seen)) return null;
      return { ...was, done: false, snoozedUntil: what.until, wokenSeq: 0 };
    case 'read':
      if (what.read) return { ...was, read: upTo(was, seen) };
      return was.unread > 0 ? null : { ...was, read: { ...was.read, marked: true } };
  }
}

function upTo({ read }: Standing, seen: number): Standing['read'] {
  return { readSeq: Math.max(read.readSeq, seen), marked: false };
}

function hasNewsAfter(tx: Transaction, conversationId: number, seq: number): boolean {
  const row = tx.db.get(newsBetween, conversationId, seq, Number.MAX_SAFE_INTEGER);
  return row !== null && int(row, 'news') > 0;
}
