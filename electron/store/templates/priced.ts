/** What the provider charged for the last texts of an account. */
import type { LineType } from '../../../shared/model/line.ts';
import type { PricedText } from '../../../shared/prices/price.ts';
import { findAccount } from '../accounts.ts';
import type { Database } from '../database.ts';
import { address, flagOrNull, int, intOrNull, oneOf, text, textOrNull } from '../rows.ts';

/** Receipts looked at, of all accounts together, so that the answer never takes long. */
const most = 1000;

const types: readonly LineType[] = ['long-code', 'toll-free', 'short-code', 'unknown'];

/** A text may have told its price several times: the last one counts. */
export const priced = `
  SELECT r.message_seq, r.recipient, r.cost_amount, r.cost_currency, r.segments,
    ifnull(l.type, 'unknown') AS type,
    instr(c.people, ',') > 0 OR EXISTS (SELECT 1 FROM media WHERE message_seq = m.seq) AS mms
  FROM (
    SELECT id, message_seq, recipient, cost_amount, cost_currency, segments FROM receipt
    WHERE cost_amount IS NOT NULL ORDER BY message_seq DESC, id DESC LIMIT ${most}
  ) r
  CROSS JOIN message m ON m.seq = r.message_seq
  CROSS JOIN conversation c ON c.id = m.conversation_id
  LEFT JOIN line l ON l.account_id = c.account_id AND l.number = c.line
  WHERE c.account_id = ? ORDER BY r.message_seq DESC, r.id DESC`;

/** Newest first; empty for an account that nothing is known of. */
export function pricedTexts(db: Database, accountId: string): PricedText[] {
  const account = findAccount(db, accountId);
  if (account === null) return [];
  const seen = new Set<string>();
  return db.all(priced, account).flatMap((row) => {
    const key = `${int(row, 'message_seq')} ${text(row, 'recipient')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        to: address(row, 'recipient'),
        lineType: oneOf(row, 'type', types),
        cost: { amount: text(row, 'cost_amount'), currency: textOrNull(row, 'cost_currency') },
        segments: intOrNull(row, 'segments'),
        mms: flagOrNull(row, 'mms') === true,
      },
    ];
  });
}
