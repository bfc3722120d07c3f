/**
 * The trees of a damaged file that something is taken from, and where it goes in the new database:
 * every table that is not made from others, the counters of ids, and three indexes that repeat what
 * makes an account, a conversation or a provider's name for an inbound text.
 */
import type { Database } from '../database.ts';
import type { Entry, TreeKind } from './btree.ts';
import { raiseCounter } from './counters.ts';
import type { Value } from './record.ts';
import { rowOf, type Table } from './tables.ts';

export interface Source {
  readonly name: string;
  readonly kind: TreeKind;
  /** Whether it was a row that was not there yet and meets the rules. */
  put(entry: Entry): boolean;
}

export interface Sources {
  readonly tables: readonly Source[];
  /** To be asked after the tables: they know less of each row. */
  readonly repeats: readonly Source[];
}

export function sourcesFor(db: Database, tables: readonly Table[]): Sources {
  const ofTable = (table: Table): Source => ({
    name: table.name,
    kind: table.kind,
    put: (entry) => {
      const row = rowOf(table, entry);
      return row !== null && insert(db, table.name, row);
    },
  });
  const ofRepeat = ({ name, table, read }: Repeat): Source => ({
    name,
    kind: 'index',
    put: (entry) => {
      const row = read(entry.values);
      return row !== null && insert(db, table, new Map(Object.entries(row)));
    },
  });
  const counters: Source = {
    name: 'sqlite_sequence',
    kind: 'table',
    put: (entry) => putCounter(db, entry),
  };
  return { tables: [...tables.map(ofTable), counters], repeats: repeats.map(ofRepeat) };
}

interface Repeat {
  readonly name: string;
  readonly table: string;
  readonly read: (values: readonly Value[]) => Readonly<Record<string, Value>> | null;
}

/** A number, or a short code; never a state of the outbox, which one index holds in that place. */
const isNumbers = (value: Value | undefined): value is string =>
  typeof value === 'string' && /^\+?\d/.test(value);

const repeats: readonly Repeat[] = [
  {
    name: 'sqlite_autoindex_account_1',
    table: 'account',
    read([uuid, id, ...more]) {
      if (typeof uuid !== 'string' || typeof id !== 'number' || more.length > 0) return null;
      return { id, uuid };
    },
  },
  {
    name: 'sqlite_autoindex_conversation_1',
    table: 'conversation',
    read([account, line, people, id, ...more]) {
      if (typeof account !== 'number' || typeof id !== 'number' || more.length > 0) return null;
      if (!isNumbers(line) || !isNumbers(people)) return null;
      return { id, account_id: account, line, people };
    },
  },
  {
    name: 'inbound_id_message',
    table: 'inbound_id',
    read([messageSeq, account, providerMessageId, ...more]) {
      if (typeof messageSeq !== 'number' || typeof account !== 'number') return null;
      if (typeof providerMessageId !== 'string' || more.length > 0) return null;
      return {
        account_id: account,
        provider_message_id: providerMessageId,
        message_seq: messageSeq,
      };
    },
  },
];

function insert(db: Database, table: string, row: ReadonlyMap<string, Value>): boolean {
  const columns = [...row.keys()];
  const places = columns.map(() => '?');
  const sql = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`;
  return db.run(sql, ...row.values()) > 0;
}

function putCounter(db: Database, { values }: Entry): boolean {
  const [table, seq, ...more] = values;
  if (typeof table !== 'string' || typeof seq !== 'number' || more.length > 0) return false;
  raiseCounter(db, table, seq);
  return true;
}
