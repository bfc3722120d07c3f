/**
 * Accounts as the database knows them: a small number in place of the uuid, so that the millions of
 * rows that belong to one do not repeat 36 characters each. Settings and keys are kept elsewhere.
 */
import type { Database } from './database.ts';
import { int, intOrNull } from './rows.ts';
import { forgetWords } from './search/filing.ts';

/** Null when nothing was ever stored for it. */
export function findAccount(db: Database, uuid: string): number | null {
  const row = db.get('SELECT id FROM account WHERE uuid = ?', uuid);
  return row === null ? null : int(row, 'id');
}

export function accountFor(db: Database, uuid: string): number {
  return findAccount(db, uuid) ?? db.insert('INSERT INTO account (uuid) VALUES (?)', uuid);
}

/** Catch-up cursor: provider's clock, ms; null when it never caught up. */
export function cursorOf(db: Database, uuid: string): number | null {
  const row = db.get('SELECT modified_until FROM account WHERE uuid = ?', uuid);
  return row === null ? null : intOrNull(row, 'modified_until');
}

/** Never backwards. */
export function moveCursor(db: Database, account: number, modifiedUntil: number): void {
  db.run(
    'UPDATE account SET modified_until = max(ifnull(modified_until, ?1), ?1) WHERE id = ?2',
    modifiedUntil,
    account,
  );
}

/**
 * Forgets an account. What it leaves behind in the file is overwritten, in the log as well: texts
 * of a removed account must not be readable in free pages.
 */
export function removeAccount(db: Database, uuid: string): void {
  db.exec('PRAGMA secure_delete = ON');
  try {
    db.write(() => {
      db.run('DELETE FROM account WHERE uuid = ?', uuid);
      forgetWords(db);
    });
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
