/** Contacts as rows: reading whole ones. */
import { z } from 'zod';
import type { Wanted } from '../../../shared/contacts/book.ts';
import type { Contact } from '../../../shared/contacts/contact.ts';
import type { KnownContact } from '../../../shared/contacts/listed.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { Database } from '../database.ts';
import { address, int, type Row, text, textOrNull } from '../rows.ts';
import { StoreError } from '../store-error.ts';

const select = `SELECT c.id, c.uuid, c.name, c.organization, c.emails, c.notes, c.source_key,
  c.sort_key, c.updated_at FROM contact c`;

const byUuid = `${select} WHERE c.uuid = ?`;
const bySourceKey = `${select} WHERE c.source_key = ?`;
const byNumber = `${select} JOIN contact_number n ON n.contact_id = c.id WHERE n.number = ?`;
export const afterContact = `${select} WHERE (c.sort_key, c.id) > (?, ?)
  ORDER BY c.sort_key, c.id LIMIT ?`;
export const numbersOfContact = `
  SELECT number, label FROM contact_number WHERE contact_id = ? ORDER BY position`;

const Emails = z.array(z.string());

export function contactById(db: Database, uuid: string): KnownContact | null {
  return knownOf(db, db.get(byUuid, uuid));
}

export function contactWith(db: Database, number: Address): KnownContact | null {
  return knownOf(db, db.get(byNumber, number));
}

/** The row's own id; null when there is no such contact. */
export function rowIdOf(db: Database, uuid: string): number | null {
  const row = db.get('SELECT id FROM contact WHERE uuid = ?', uuid);
  return row === null ? null : int(row, 'id');
}

export function findContacts(db: Database, { numbers, keys }: Wanted): Contact[] {
  const rows = [
    ...numbers.map((number) => db.get(byNumber, number)),
    ...keys.flatMap((key) => [db.get(byUuid, key), db.get(bySourceKey, key)]),
  ];
  const found = new Map<number, Row>();
  for (const row of rows) if (row !== null) found.set(int(row, 'id'), row);
  return [...found.values()].map((row) => contactOf(db, row));
}

export function contactsAfter(db: Database, uuid: string | null, limit: number): Contact[] {
  const last =
    uuid === null ? null : db.get('SELECT sort_key, id FROM contact WHERE uuid = ?', uuid);
  const from = last === null ? ['', 0] : [text(last, 'sort_key'), int(last, 'id')];
  return db.all(afterContact, ...from, limit).map((row) => contactOf(db, row));
}

function knownOf(db: Database, row: Row | null): KnownContact | null {
  if (row === null) return null;
  return { contact: contactOf(db, row), updatedAt: int(row, 'updated_at') };
}

function contactOf(db: Database, row: Row): Contact {
  return {
    id: text(row, 'uuid'),
    name: textOrNull(row, 'name'),
    organization: textOrNull(row, 'organization'),
    numbers: db.all(numbersOfContact, int(row, 'id')).map((number) => ({
      number: address(number, 'number'),
      label: text(number, 'label'),
    })),
    emails: emailsOf(row),
    notes: text(row, 'notes'),
    sourceKey: textOrNull(row, 'source_key'),
  };
}

function emailsOf(row: Row): readonly string[] {
  const read = Emails.safeParse(JSON.parse(text(row, 'emails')));
  if (!read.success) throw new StoreError('corrupt', 'Email addresses in the database are none');
  return read.data;
}
