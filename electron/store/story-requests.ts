/** The requests of a random story: those under way, what the provider took, what may yet leave. */
import { int, type Row, text } from './rows.ts';
import type { Scene } from './scene.ts';
import type { ClaimedSend } from './store.ts';

export class Requests {
  /** Requests whose end the store was not told. */
  readonly flying: ClaimedSend[] = [];
  /** Marked as leaving by a claim whose answer was lost. */
  readonly lostClaims: ClaimedSend[] = [];
  /** Every request the provider took, with its id. */
  readonly taken: { readonly id: string; readonly send: ClaimedSend; readonly at: number }[] = [];

  fly(send: ClaimedSend, at: number): void {
    this.flying.push(send);
    this.taken.push({ id: `p${this.taken.length}`, send, at });
  }

  /** One of those under way is told how it ended; null when there is none. */
  end(pick: number): { readonly send: ClaimedSend; readonly id: string } | null {
    const [send] = this.flying.splice(pick % Math.max(this.flying.length, 1), 1);
    if (send === undefined) return null;
    return { send, id: this.taken.find((record) => record.send === send)?.id ?? '' };
  }

  /** The provider did not take it. */
  never(send: ClaimedSend): void {
    const index = this.taken.findIndex((record) => record.send === send);
    this.taken.splice(index, 1, { id: `never${index}`, send: { ...send, text: '' }, at: 0 });
  }

  /** The program stopped. */
  forget(): void {
    this.flying.length = 0;
    this.lostClaims.length = 0;
  }
}

/** Rows of the outbox by attempt. */
export function outboxOf({ db }: Scene): Map<string, Row> {
  const rows = db.all(
    `SELECT m.id, m.batch_id, o.attempt, o.state, o.undo_until,
       ifnull(o.queued_at, m.at) AS written_at
     FROM outbox o JOIN message m ON m.seq = o.message_seq`,
  );
  return new Map(rows.map((row) => [keyOf(text(row, 'id'), int(row, 'attempt')), row]));
}

export function keyOf(messageId: string, attempt: number): string {
  return `${messageId} ${attempt}`;
}
