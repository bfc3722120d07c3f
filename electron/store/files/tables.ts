/**
 * How each table of a database of ours lays out its records, read from a database of the same
 * version: the record of a table WITHOUT ROWID begins with its key, and a column that is another
 * name for the rowid is null in the record.
 */
import type { Database } from '../database.ts';
import { int, type Row, text, textOrNull } from '../rows.ts';
import type { Entry } from './btree.ts';
import type { Value } from './record.ts';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Records written before it was added end before it. */
  readonly missable: boolean;
  readonly isRowid: boolean;
}

export interface Table {
  readonly name: string;
  /** `index`: WITHOUT ROWID. */
  readonly kind: 'table' | 'index';
  /** In the order of the record. */
  readonly columns: readonly Column[];
  /** What each row refers to. */
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly table: string;
  /** Pairs of this table's column and the other's. */
  readonly columns: readonly (readonly [string, string])[];
}

/** Made from the others by triggers, by `rebuildDeliveries`, in the background, or when it is asked for. */
const derived = [
  ...['tally', 'delivery', 'search_due', 'search_backlog', 'search_word', 'contact_word'],
  ...['insight_day', 'insight_due'],
];

/** A table comes after those it refers to. */
export function tablesOf(db: Database): Table[] {
  const rows = db.all(
    `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  const tables = rows
    .map((row) => tableOf(db, text(row, 'name'), int(row, 'wr') === 1))
    .filter(({ name }) => !derived.includes(name));
  return inOrder(tables);
}

/** The values of a row, by column, or null when the entry cannot be a row of the table. */
export function rowOf(table: Table, entry: Entry): Map<string, Value> | null {
  if (entry.values.length > table.columns.length) return null;
  const row = new Map<string, Value>();
  for (const [index, column] of table.columns.entries()) {
    const told = entry.values[index];
    if (column.isRowid && told !== null) return null;
    const value = column.isRowid ? entry.rowid : told;
    if (value === undefined) {
      if (!column.missable) return null;
      continue;
    }
    if (value === null ? !column.nullable : !fits(column.type, value)) return null;
    row.set(column.name, value);
  }
  return row;
}

function fits(type: string, value: Exclude<Value, null>): boolean {
  switch (type) {
    case 'INTEGER':
    case 'INT':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'REAL':
      return typeof value === 'number';
    case 'TEXT':
      return typeof value === 'string';
    case 'BLOB':
      return value instanceof Uint8Array;
    default:
      return true;
  }
}

function tableOf(db: Database, name: string, withoutRowid: boolean): Table {
  const rows = db.all(
    'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY cid',
    name,
  );
  const keys = rows.filter((row) => int(row, 'pk') > 0);
  const aliasesRowid = (row: Row): boolean =>
    !withoutRowid && keys.length === 1 && row === keys[0] && text(row, 'type') === 'INTEGER';
  const columnOf = (row: Row): Column => ({
    name: text(row, 'name'),
    type: text(row, 'type'),
    nullable: int(row, 'notnull') === 0,
    missable: int(row, 'notnull') === 0 || row['dflt_value'] !== null,
    isRowid: aliasesRowid(row),
  });
  const inKey = keys.toSorted((a, b) => int(a, 'pk') - int(b, 'pk'));
  const ordered = withoutRowid ? [...inKey, ...rows.filter((row) => !keys.includes(row))] : rows;
  return {
    name,
    kind: withoutRowid ? 'index' : 'table',
    columns: ordered.map(columnOf),
    references: referencesOf(db, name),
  };
}

function referencesOf(db: Database, name: string): Reference[] {
  const rows = db.all(
    'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq',
    name,
  );
  return [...Map.groupBy(rows, (row) => int(row, 'id')).values()].flatMap((pairs) => {
    const [first] = pairs;
    if (first === undefined) return [];
    const columns = pairs.map((row): [string, string] => {
      const from = text(row, 'from');
      return [from, textOrNull(row, 'to') ?? from];
    });
    return [{ table: text(first, 'table'), columns }];
  });
}

function inOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const place = (table: Table): void => {
    if (ordered.includes(table)) return;
    for (const { table: name } of table.references) {
      const other = tables.find((candidate) => candidate.name === name);
      if (other !== undefined && other !== table) place(other);
    }
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered;
}
