/**
 * A text of ours that was refused because its recipient had opted out: the provider, or a carrier,
 * knew what we did not. Only codes that say just that count: Telnyx 40300 (where its words, or the
 * moment, make it an opt-out), which Opentact lends, and Bandwidth 4775. Sources: Telnyx docs,
 * "Messaging error codes"; Bandwidth support, "Messaging error codes".
 */
import { heightOf, rungAt } from '../../../shared/delivery/ladder.ts';
import type { Transaction } from '../changes.ts';
import type { DeliveryKey } from '../deliveries.ts';
import { dialectOf } from '../particulars.ts';
import { int, text, textOrNull } from '../rows.ts';
import { verdictOf } from '../verdict.ts';
import { record, unsaid } from './recording.ts';

const codes = new Set(['40300', '4775']);

export const refused = `
  SELECT d.rung, d.at, d.code, d.detail, d.dialect, d.state, d.title, m.id, c.account_id, c.line
  FROM delivery d CROSS JOIN message m ON m.seq = d.message_seq
  CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE d.message_seq = ? AND d.attempt = ? AND d.recipient = ? AND d.rung = ${heightOf('failed')}`;

/** At the end of a transaction: of every delivery that changed in it. */
export function noteRefusals(tx: Transaction): void {
  for (const key of tx.changes.deliveries) noteRefusal(tx, key);
}

function noteRefusal(tx: Transaction, key: DeliveryKey): void {
  const { messageSeq, attempt, recipient } = key;
  const row = tx.db.get(refused, messageSeq, attempt, recipient);
  const code = row === null ? null : textOrNull(row, 'code');
  if (row === null || code === null || !codes.has(code)) return;
  const verdict = verdictOf(
    {
      ...{ rung: rungAt(int(row, 'rung')), code, detail: textOrNull(row, 'detail') },
      ...{ dialect: dialectOf(row), state: textOrNull(row, 'state') },
      title: textOrNull(row, 'title'),
    },
    null,
  );
  if (verdict.cause !== 'opted-out') return;
  const at = int(row, 'at');
  record(tx, {
    ...unsaid,
    ...{ account: int(row, 'account_id'), person: recipient, line: text(row, 'line') },
    ...{ said: 'out', source: 'refusal', at, notedAt: at },
    ...{ messageId: text(row, 'id'), attempt, code },
  });
}
