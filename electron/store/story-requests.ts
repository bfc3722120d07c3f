/** The requests of a random story: those under way, what the provider took, what may yet leave. */
import { heightOf, type Rung } from '../../shared/delivery/ladder.ts';
import type { OutboundFacts } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import { int, type Row, text } from './rows.ts';
import { line, otherLine, outbound, type Scene } from './scene.ts';
import type { ClaimedSend } from './store.ts';

export class Requests {
  /** Requests whose end the store was not told. */
  readonly flying: ClaimedSend[] = [];
  /** Marked as leaving by a claim whose answer was lost. */
  readonly lostClaims: ClaimedSend[] = [];
  /** Sends that the provider told of under our own id: it cannot refuse them any more. */
  readonly told = new Set<ClaimedSend>();
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
    const nothing = { ...send, messageId: '', text: '' };
    this.taken.splice(index, 1, { id: `never${index}`, send: nothing, at: 0 });
  }

  /** What a list of all that was taken says, without words. */
  listed(backwards: boolean): OutboundFacts[] {
    const taken = this.taken.filter(({ send }) => send.messageId !== '');
    return (backwards ? taken.toReversed() : taken).flatMap(({ id, send, at }) =>
      tellOf(id, send, send.to, 'sent').map((fact) => ({ ...fact, createdAt: at, text: null })),
    );
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

/** Texts of which some attempt failed, whether the latest or not. */
export function failedOnce({ db }: Scene): string[] {
  const rows = db.all(
    `SELECT DISTINCT m.id FROM message m CROSS JOIN delivery d ON d.message_seq = m.seq
     WHERE d.rung = ${heightOf('failed')} ORDER BY m.seq`,
  );
  return rows.map((row) => text(row, 'id'));
}

/** The message that an id of the provider names. */
export function linkedTo({ db }: Scene, providerId: string): unknown {
  const row = db.get(
    `SELECT m.id FROM outbound_id i JOIN message m ON m.seq = i.message_seq
     WHERE i.provider_message_id = ?`,
    providerId,
  );
  return row?.['id'];
}

export function keyOf(messageId: string, attempt: number): string {
  return `${messageId} ${attempt}`;
}

/** What the provider says about some of a request's people: of a group, under an id for each. */
export function tellOf(
  id: string,
  send: ClaimedSend,
  about: readonly Address[],
  rung: Rung,
): OutboundFacts[] {
  const from = send.byProfile === null ? send.line : poolLine(id);
  const inGroup = send.to.length > 1;
  return about.map((to) =>
    outbound(inGroup ? `${id}/${to}` : id, send.text, [rung], {
      ...{ to, from, groupMessageId: inGroup ? id : null },
    }),
  );
}

function poolLine(id: string): Address {
  return id.endsWith('1') ? line : otherLine;
}
