/**
 * Edits of contacts. Each says what it found before: what somebody else changed meanwhile is never
 * written over. An edit that is asked for again, because its answer was lost with its thread, finds
 * what it wrote and has nothing to do.
 */

import type { WriteOutcome } from '../../../shared/contacts/book.ts';
import type { Contact } from '../../../shared/contacts/contact.ts';
import { sameContact } from '../../../shared/contacts/same.ts';
import { foldWord } from '../../../shared/search/fold.ts';
import type { Database } from '../database.ts';
import { contactById, findContacts, rowIdOf } from './contact-rows.ts';
import { namesOf } from './names.ts';
import type { ContactEdit, ContactsWritten } from './people-store.ts';
import { fileWords, forgetWords } from './words.ts';

class Stale extends Error {}

export function editContacts(
  db: Database,
  edits: readonly ContactEdit[],
  together: boolean,
  now: number,
): ContactsWritten {
  const work = (): ContactsWritten => {
    const outcomes = edits.map((edit): WriteOutcome => {
      const outcome = make(db, edit, now);
      if (together && outcome === 'stale') throw new Stale();
      return outcome;
    });
    return { outcomes, names: namesNow(db, edits) };
  };
  try {
    return db.write(work);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return { outcomes: edits.map(() => 'stale'), names: [] };
  }
}

function make(db: Database, edit: ContactEdit, now: number): WriteOutcome {
  switch (edit.kind) {
    case 'put':
      return put(db, edit.before, edit.after, now);
    case 'delete': {
      const known = contactById(db, edit.before.id)?.contact ?? null;
      if (known === null) return 'written';
      if (!sameContact(known, edit.before)) return 'stale';
      db.run('DELETE FROM contact WHERE uuid = ?', known.id);
      return 'written';
    }
  }
}

function put(db: Database, before: Contact | null, after: Contact, now: number): WriteOutcome {
  const known = contactById(db, after.id)?.contact ?? null;
  if (known !== null && sameContact(known, after)) return 'written';
  const isAsBefore =
    known === null ? before === null : before !== null && sameContact(known, before);
  if (!isAsBefore || !isFree(db, after)) return 'stale';
  const row = headOf(db, after, now);
  for (const [position, { number, label }] of after.numbers.entries()) {
    db.run(
      'INSERT INTO contact_number (number, contact_id, position, label) VALUES (?, ?, ?, ?)',
      ...[number, row, position, label],
    );
  }
  fileWords(db, row, after.name, after.organization);
  return 'written';
}

/** The row of a contact, with nothing in the tables beside it. */
function headOf(db: Database, contact: Contact, now: number): number {
  const { id, name, organization, emails, notes, sourceKey } = contact;
  const values = [name, organization, JSON.stringify(emails), notes, sourceKey, sortKeyOf(contact)];
  const row = rowIdOf(db, id);
  if (row === null) {
    return db.insert(
      `INSERT INTO contact
         (name, organization, emails, notes, source_key, sort_key, updated_at, uuid)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[...values, now, id],
    );
  }
  db.run(
    `UPDATE contact SET name = ?, organization = ?, emails = ?, notes = ?, source_key = ?,
       sort_key = ?, updated_at = ? WHERE id = ?`,
    ...[...values, now, row],
  );
  db.run('DELETE FROM contact_number WHERE contact_id = ?', row);
  forgetWords(db, row);
  return row;
}

/** Whether no other contact has a number or key of it; ids count as keys. */
function isFree(db: Database, { id, numbers, sourceKey }: Contact): boolean {
  const keys = sourceKey === null ? [id] : [id, sourceKey];
  const holders = findContacts(db, { numbers: numbers.map(({ number }) => number), keys });
  return holders.every((holder) => holder.id === id);
}

/** By what is shown; those that are only a number come last. */
function sortKeyOf({ name, organization, numbers }: Contact): string {
  const words = name ?? organization;
  if (words === null) return `\u{10ffff}${numbers[0]?.number ?? ''}`;
  return words.split(' ').map(foldWord).join(' ').trim();
}

function namesNow(db: Database, edits: readonly ContactEdit[]): ContactsWritten['names'] {
  const touched = edits.flatMap((edit) =>
    edit.kind === 'delete'
      ? [edit.before]
      : [...(edit.before === null ? [] : [edit.before]), edit.after],
  );
  const numbers = new Set(touched.flatMap((one) => one.numbers.map(({ number }) => number)));
  const named = new Map(namesOf(db, numbers).map(({ number, name }) => [number, name]));
  return [...numbers].map((number) => ({ number, name: named.get(number) ?? null }));
}
