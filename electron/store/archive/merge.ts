/**
 * Adds what an archive holds to a database: each row that is not here by its key. What is here stays as
 * it is, so that the same archive can be read any number of times and changes nothing after the first.
 *
 * A text is the same one where its id is known, or the provider's id for it: two computers that heard
 * the same text gave it two ids. Receipts of texts that are here are added too, since they are facts.
 * What had not left when the archive was made may have left since from the computer it was made on: it
 * is looked for in the provider's records and asks the user, and nothing sends it by itself.
 */
import type { SQLInputValue } from 'node:sqlite';
import { Changes } from '../changes.ts';
import type { Database } from '../database.ts';
import { firstFree } from '../position.ts';
import { refileNames } from '../rebuild.ts';
import { int, type Row } from '../rows.ts';
import { storeErrorFrom } from '../store-error.ts';
import { refuseToSend } from './arrived.ts';
import type { Beat } from './beat.ts';
import { Ids } from './ids.ts';
import { columnNames, type Kept, keptTables, referencesOf } from './shape.ts';
import { newTouched, renewTouched, type Touched } from './touched.ts';

export interface Merged {
  readonly texts: number;
  readonly known: number;
  readonly waiting: number;
}

/**
 * In one transaction, on a connection that is closed afterwards. @param archive path of the staged database, of the present version.
 * @param now this computer's clock, ms. Throws StoreError, and then nothing has changed.
 */
export function mergeArchive(db: Database, archive: string, now: number, beat: Beat): Merged {
  db.run('ATTACH ? AS archive', archive);
  return db.write(() => merge(db, now, beat));
}

function merge(db: Database, now: number, beat: Beat): Merged {
  const tables = keptTables(db).filter(({ name }) => name !== 'raw');
  const rows = tables.map(({ name }) => count(db, name));
  beat.phase(
    'adding',
    rows.reduce((sum, one) => sum + one, 0),
  );
  const ids = new Ids();
  const touched = newTouched();
  for (const table of tables) addTable(db, table, ids, touched, beat);
  beat.phase('finishing', 0);
  const tx = { db, changes: new Changes() };
  const waiting = refuseToSend(tx, touched, now);
  renewTouched(tx, touched, ids);
  refileNames(db);
  const texts = ids.freshOf('message').size;
  return { texts, known: count(db, 'message') - texts, waiting };
}

function count(db: Database, table: string): number {
  return int(db.get(`SELECT count(*) AS n FROM archive.${table}`) ?? {}, 'n');
}

function addTable(db: Database, table: Kept, ids: Ids, touched: Touched, beat: Beat): void {
  const { name, decision } = table;
  const columns = columnNames(db, name);
  const references = referencesOf(table);
  const { id, key } = decision;
  const keyed = key.map((column) => `${column} IS ?`).join(' AND ');
  const find = `SELECT ${id ?? 1} AS id FROM main.${name} WHERE ${keyed} LIMIT 1`;
  const own =
    name === 'message' || id === undefined ? columns : columns.filter((one) => one !== id);
  const insert = `INSERT INTO main.${name} (${own.join(', ')})
    VALUES (${own.map(() => '?').join(', ')})`;

  const order = id === undefined ? '' : ` ORDER BY ${id}`;
  for (const row of db.each(`SELECT ${columns.join(', ')} FROM archive.${name}${order}`)) {
    beat.step();
    const moved = follow(row);
    if (moved === null) continue;
    const ofNew = ids.isFresh('message', moved['message_seq']);
    if (name === 'outbox' && !ofNew) continue;
    if (name === 'schedule' && knownMessage(db, row)) continue;
    const found = ofNew ? null : lookFor(row, moved);
    if (found === null) add(row, moved);
    else {
      if (id !== undefined) ids.known(name, int(row, id), found);
      learn(db, name, moved, found, touched);
    }
  }

  /** The row with ids of this database; null where what it belongs to is not here. */
  function follow(row: Row): Row | null {
    const moved: Row = { ...row };
    for (const [column, other] of references) {
      const value = row[column];
      if (value === null || value === undefined || other === 'raw') continue;
      const to = ids.of(other, value);
      if (to === null) return null;
      moved[column] = to;
    }
    return moved;
  }

  function lookFor(row: Row, moved: Row): number | null {
    const found = db.get(find, ...key.map((column) => input(moved, column)));
    if (found !== null) return int(found, 'id');
    return name === 'message' ? sameText(db, row) : null;
  }

  function add(row: Row, moved: Row): void {
    const at = name === 'message' ? placeOf(db, int(row, 'seq')) : null;
    if (at !== null) moved['seq'] = at;
    if (references.has('raw_id')) moved['raw_id'] = rawOf(db, ids, row['raw_id'] ?? null);
    const inserted = inserting(() =>
      db.insert(insert, ...own.map((column) => input(moved, column))),
    );
    if (inserted === null) return;
    if (id !== undefined) ids.added(name, int(row, id), at ?? inserted);
    note(touched, name, moved, at ?? inserted);
  }
}

/** What the archive knows better of a row that is here. */
function learn(db: Database, table: string, row: Row, here: number, touched: Touched): void {
  if (table === 'conversation') {
    const read = 'UPDATE conversation SET read_seq = ?1 WHERE id = ?2 AND read_seq < ?1';
    if (db.run(read, input(row, 'read_seq'), here) > 0) touched.conversations.add(here);
  } else if (table === 'media' && row['state'] === 'kept') {
    db.run(
      `UPDATE media SET state = 'kept', hash = ?, type = ?, bytes = ?, width = ?, height = ?,
         code = NULL, detail = NULL, until = NULL, name = ifnull(name, ?)
       WHERE message_seq = ? AND position = ? AND url = ? AND state <> 'kept'`,
      ...['hash', 'type', 'bytes', 'width', 'height', 'name', 'message_seq', 'position', 'url'].map(
        (column) => input(row, column),
      ),
    );
  }
}

function note(touched: Touched, table: string, row: Row, id: number): void {
  switch (table) {
    case 'conversation':
      touched.conversations.add(id);
      return;
    case 'message':
      touched.messages.add(id);
      touched.conversations.add(int(row, 'conversation_id'));
      return;
    case 'receipt':
      touched.messages.add(int(row, 'message_seq'));
      return;
    case 'outbox':
      touched.messages.add(int(row, 'message_seq'));
      touched.outbox.push(id);
      return;
    case 'schedule':
      touched.schedules.push(id);
      return;
  }
}

/** The same text under the provider's id, where the account was here before. */
function sameText(db: Database, row: Row): number | null {
  const found = db.get(sameTextSql, int(row, 'seq'));
  return found === null ? null : int(found, 'seq');
}

const sameTextOf = (table: string) => `
  SELECT t.message_seq AS seq FROM archive.${table} s
  CROSS JOIN archive.account b ON b.id = s.account_id CROSS JOIN main.account a ON a.uuid = b.uuid
  CROSS JOIN main.${table} t
    ON t.account_id = a.id AND t.provider_message_id = s.provider_message_id
  WHERE s.message_seq = ?1`;
const sameTextSql = `${sameTextOf('inbound_id')} UNION ALL ${sameTextOf('outbound_id')} LIMIT 1`;

function placeOf(db: Database, wanted: number): number {
  const row = db.get(firstFree, wanted);
  return row === null ? wanted : int(row, 'free');
}

/** A scheduled text that has left is a message by now. */
function knownMessage(db: Database, row: Row): boolean {
  const id = input(row, 'message_id');
  return db.get('SELECT 1 FROM main.message WHERE id = ?', id) !== null;
}

function rawOf(db: Database, ids: Ids, raw: SQLInputValue): number | null {
  if (typeof raw !== 'number') return null;
  const known = ids.of('raw', raw);
  if (known !== null) return known;
  const row = db.get('SELECT account_id, received_at, body FROM archive.raw WHERE id = ?', raw);
  const account = row === null ? null : ids.of('account', row['account_id']);
  if (row === null || account === null) return null;
  const sql = 'INSERT INTO main.raw (account_id, received_at, body) VALUES (?, ?, ?)';
  const id = db.insert(sql, account, input(row, 'received_at'), input(row, 'body'));
  ids.added('raw', raw, id);
  return id;
}

/** Null where another row here holds what may be there once: that one stays. */
function inserting(work: () => number): number | null {
  try {
    return work();
  } catch (thrown) {
    if (/UNIQUE constraint failed/.test(storeErrorFrom(thrown).detail)) return null;
    throw thrown;
  }
}

function input(row: Row, column: string): SQLInputValue {
  return row[column] ?? null;
}
