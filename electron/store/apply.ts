/** Folds what a provider said into the database: every fact of one frame or page, and the cursor. */
import { createHash } from 'node:crypto';
import type { Heard, WireFact } from '../../shared/model/receipt.ts';
import { accountFor, moveCursor } from './accounts.ts';
import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { type Hearing, hearing } from './hearing.ts';
import { applyInbound } from './inbound.ts';
import { applyOutbound } from './outbound.ts';
import type { ApplyOptions } from './store.ts';

export function apply(
  tx: Transaction,
  accountId: string,
  heard: Heard,
  options: ApplyOptions,
): void {
  const account = accountFor(tx.db, accountId);
  const of = hearing(tx.db, account, heard, options);
  for (const fact of heard.facts) applyFact(tx, of, fact);
  if (options.cursor !== null) moveCursor(tx.db, account, options.cursor);
}

export function applyFact(tx: Transaction, of: Hearing, fact: WireFact): void {
  switch (fact.kind) {
    case 'inbound':
      applyInbound(tx, of, fact);
      return;
    case 'outbound':
      applyOutbound(tx, of, fact);
      return;
    case 'unrecognised':
      keepUnrecognised(tx.db, of, fact.reason);
      return;
  }
}

export const findUnrecognised = 'SELECT 1 FROM unrecognised WHERE account_id = ? AND digest = ?';

/** Once, however often it is told. */
function keepUnrecognised(db: Database, of: Hearing, reason: string): void {
  const { account, source, receivedAt, raw } = of;
  const digest = createHash('sha256')
    .update(JSON.stringify([reason, raw]))
    .digest('base64');
  if (db.get(findUnrecognised, account, digest) !== null) return;
  db.run(
    `INSERT INTO unrecognised (account_id, source, received_at, reason, raw_id, digest)
     VALUES (?, ?, ?, ?, ?, ?)`,
    ...[account, source, receivedAt, reason, of.rawId(), digest],
  );
}
