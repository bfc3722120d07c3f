/** The tables of a database as an archive holds them. */

import { type Table, tablesOf } from '../archived.ts';
import type { Database } from '../database.ts';
import { text } from '../rows.ts';
import { decisions, type KeptTable } from './tables.ts';

export interface Kept extends Table {
  readonly decision: KeptTable;
}

/** Those that are read back; a table comes after those it refers to. */
export function keptTables(db: Database): Kept[] {
  const tables = tablesOf(db).flatMap((table): Kept[] => {
    const decision = decisions[table.name];
    return decision?.how === 'kept' ? [{ ...table, decision }] : [];
  });
  // What follows names rows of these without the schema's knowing.
  const first = ['account', 'raw'];
  return [
    ...tables.filter(({ name }) => first.includes(name)),
    ...tables.filter(({ name }) => !first.includes(name)),
  ];
}

/** Those that are only written. */
export function toldTables(): string[] {
  return Object.keys(decisions).filter((name) => decisions[name]?.how === 'told');
}

export function columnNames(db: Database, table: string): string[] {
  return db.all('SELECT name FROM pragma_table_info(?)', table).map((row) => text(row, 'name'));
}

/** Which table each column of a kept one refers to the rows of. */
export function referencesOf({ references, decision }: Kept): ReadonlyMap<string, string> {
  const known = references.flatMap(({ table, columns }): [string, string][] => {
    const [pair, ...others] = columns;
    return pair === undefined || others.length > 0 ? [] : [[pair[0], table]];
  });
  return new Map([...known, ...Object.entries(decision.refers ?? {})]);
}
