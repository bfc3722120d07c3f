/** The words of names, filed for finding a contact by the beginning of one. */
import { wordsIn } from '../../../shared/search/fold.ts';
import type { Database } from '../database.ts';
import { int, textOrNull } from '../rows.ts';

/** The first string after all that begin so. */
export function afterAll(beginning: string): string {
  return `${beginning}\u{10ffff}`;
}

/** Both names, though only one may be shown: a person is found by the company as well. */
export function fileWords(
  db: Database,
  contact: number,
  name: string | null,
  organization: string | null,
): void {
  const all = [name ?? '', organization ?? ''].flatMap((words) => [...wordsIn(words)]);
  for (const word of new Set(all.map(({ folded }) => folded))) {
    db.run('INSERT INTO contact_word (word, contact_id) VALUES (?, ?)', word, contact);
  }
}

export function forgetWords(db: Database, contact: number): void {
  db.run('DELETE FROM contact_word WHERE contact_id = ?', contact);
}

/** After rows came into the database by another way than writing contacts. */
export function refileWords(db: Database): void {
  db.run('DELETE FROM contact_word');
  for (const row of db.all('SELECT id, name, organization FROM contact')) {
    fileWords(db, int(row, 'id'), textOrNull(row, 'name'), textOrNull(row, 'organization'));
  }
}
