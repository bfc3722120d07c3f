/** The lines of each account, as the provider last listed them. */
import type { Line, LineType } from '../../shared/model/line.ts';
import { accountFor } from './accounts.ts';
import type { Database } from './database.ts';
import { address, intOrNull, oneOf, type Row, text, textOrNull } from './rows.ts';

const lineTypes: readonly LineType[] = ['long-code', 'toll-free', 'short-code', 'unknown'];

/** Replaces the lines of one account; their order is kept. */
export function setLines(db: Database, accountId: string, lines: readonly Line[]): void {
  db.write(() => {
    const account = accountFor(db, accountId);
    db.run('DELETE FROM line WHERE account_id = ?', account);
    for (const [position, { number, type, canText, profile }] of lines.entries()) {
      db.run(
        'INSERT OR REPLACE INTO line (account_id, number, position, type, can_text, profile) VALUES (?, ?, ?, ?, ?, ?)',
        account,
        number,
        position,
        type,
        canText === null ? null : Number(canText),
        profile,
      );
    }
  });
}

export function allLines(db: Database): Line[] {
  return db
    .all(
      `SELECT a.uuid AS account_uuid, l.number, l.type, l.can_text, l.profile
       FROM line l CROSS JOIN account a ON a.id = l.account_id
       ORDER BY l.account_id, l.position`,
    )
    .map(lineOf);
}

function lineOf(row: Row): Line {
  const canText = intOrNull(row, 'can_text');
  return {
    accountId: text(row, 'account_uuid'),
    number: address(row, 'number'),
    type: oneOf(row, 'type', lineTypes),
    canText: canText === null ? null : canText === 1,
    profile: textOrNull(row, 'profile'),
  };
}
