/**
 * Receipts keep everything the wire said, deliveries the words that their verdict is looked up by;
 * a retry has its own moment; compositions to many and undelivered texts can be found.
 *
 * The rule against repeats covers the new columns: two receipts that say different things are two,
 * or the one heard first would decide what is shown. `dialect` has no CHECK, so that a new dialect
 * needs no migration. What was heard before this version says nothing in the new columns.
 */
const said = (table: string) => `
ALTER TABLE ${table} ADD COLUMN dialect TEXT;
ALTER TABLE ${table} ADD COLUMN state TEXT;
ALTER TABLE ${table} ADD COLUMN title TEXT;
ALTER TABLE ${table} ADD COLUMN carrier TEXT;
ALTER TABLE ${table} ADD COLUMN line_type TEXT;
ALTER TABLE ${table} ADD COLUMN cost_amount TEXT;
ALTER TABLE ${table} ADD COLUMN cost_currency TEXT;
ALTER TABLE ${table} ADD COLUMN segments INTEGER;
`;

const repeated = `
  source, rung, ifnull(occurred_at, -1), ifnull(code, ''), ifnull(detail, ''),
  ifnull(dialect, ''), ifnull(state, ''), ifnull(title, ''), ifnull(carrier, ''),
  ifnull(line_type, ''), ifnull(cost_amount, ''), ifnull(cost_currency, ''),
  ifnull(segments, -1)`;

export const words = `
${said('receipt')}
${said('orphan_receipt')}

DROP INDEX receipt_once;
CREATE UNIQUE INDEX receipt_once ON receipt(message_seq, attempt, recipient, ${repeated});
DROP INDEX orphan_receipt_once;
CREATE UNIQUE INDEX orphan_receipt_once
  ON orphan_receipt(account_id, provider_message_id, recipient, ${repeated});

ALTER TABLE delivery ADD COLUMN dialect TEXT;
ALTER TABLE delivery ADD COLUMN state TEXT;
ALTER TABLE delivery ADD COLUMN title TEXT;
CREATE INDEX delivery_failed ON delivery(message_seq DESC) WHERE rung = 8;

CREATE INDEX message_batch ON message(batch_id) WHERE batch_id IS NOT NULL;

-- When a retry was asked for; null for a first attempt, which is as old as its message.
ALTER TABLE outbox ADD COLUMN queued_at INTEGER;
`;
