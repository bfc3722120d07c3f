/** What ends when somebody opted out, in the transaction that writes it down: all that has not left. */
import type { Transaction } from './changes.ts';
import { barWaiting } from './optout/barring.ts';
import { barScheduled } from './schedule/barring.ts';

export function endWhatWaits(tx: Transaction, account: number, person: string): void {
  barWaiting(tx, account, person);
  barScheduled(tx, account, person);
}
