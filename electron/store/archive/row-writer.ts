/**
 * Puts rows from outside into a table: with exactly the columns of it, and with addresses where the rest
 * of the program will read addresses. Everything else is the table's own rules.
 */
import { Address } from '../../../shared/phone/address.ts';
import type { Database } from '../database.ts';
import { ArchiveRefused } from './refused.ts';
import { columnNames, type Kept } from './shape.ts';

export type RowWriter = (row: unknown) => void;

/** One address, and several joined by commas. */
const single: readonly string[] = ['line', 'number', 'sender', 'person'];
const several: readonly string[] = ['people', 'recipient'];

export function rowWriter(db: Database, { name }: Pick<Kept, 'name'>): RowWriter {
  const columns = columnNames(db, name);
  const places = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places})`;
  const known = new Set<string>();
  const check = (column: string, value: string): void => {
    if (known.has(value)) return;
    const parts = several.includes(column) ? value.split(',') : [value];
    if (!parts.every((part) => Address.safeParse(part).success)) {
      throw new ArchiveRefused('damaged', `A ${column} of ${name} is no address`);
    }
    known.add(value);
  };
  const hashed = columns.includes('hash') && name === 'media';
  const checked = columns.filter((one) => single.includes(one) || several.includes(one));
  return (row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw unlike(name);
    const values = new Map<string, unknown>(Object.entries(row));
    if (values.size !== columns.length) throw unlike(name);
    for (const column of checked) {
      const value = values.get(column);
      if (typeof value === 'string') check(column, value);
    }
    if (hashed && !isHash(values.get('hash'))) throw unlike(name);
    db.run(sql, ...columns.map((column) => inputOf(values.get(column), name)));
  };
}

function isHash(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
}

function inputOf(value: unknown, table: string): string | number | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw unlike(table);
}

function unlike(table: string): ArchiveRefused {
  return new ArchiveRefused('damaged', `A row of ${table} has other columns`);
}
