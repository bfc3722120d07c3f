/** Pin and mute: each with the stamp of the act that changed it last. */
import type { Transaction } from '../changes.ts';
import type { Database } from '../database.ts';
import { int } from '../rows.ts';

export type Flag = 'pin' | 'mute';

export interface FlagState {
  readonly on: boolean;
  readonly stamp: number;
}

export const flagOf = {
  pin: 'SELECT pinned AS flag, pin_stamp AS stamp FROM conversation WHERE id = ?',
  mute: 'SELECT muted AS flag, mute_stamp AS stamp FROM conversation WHERE id = ?',
} as const;

const written = {
  pin: 'UPDATE conversation SET pinned = ?, pin_stamp = ? WHERE id = ?',
  mute: 'UPDATE conversation SET muted = ?, mute_stamp = ? WHERE id = ?',
} as const;

/** Null when there is no such conversation. */
export function readFlag(db: Database, flag: Flag, id: number): FlagState | null {
  const row = db.get(flagOf[flag], id);
  return row === null ? null : { on: int(row, 'flag') === 1, stamp: int(row, 'stamp') };
}

export function writeFlag(tx: Transaction, flag: Flag, id: number, state: FlagState): void {
  tx.db.run(written[flag], Number(state.on), state.stamp, id);
  tx.changes.conversation(id);
}
