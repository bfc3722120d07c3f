/**
 * Typed reading of SQLite rows. The tables are STRICT, so a value of another type than the schema
 * says means that the file is damaged or not ours.
 */
import type { SQLOutputValue } from 'node:sqlite';
import { Address } from '../../shared/phone/address.ts';
import { StoreError } from './store-error.ts';

export type Row = Record<string, SQLOutputValue>;

export function int(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw wrongType(column, value);
  return value;
}

export function intOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : int(row, column);
}

/** 0 or 1, or null for what is not known. */
export function flagOrNull(row: Row, column: string): boolean | null {
  const value = intOrNull(row, column);
  return value === null ? null : value === 1;
}

export function fromFlag(flag: boolean | null): number | null {
  return flag === null ? null : Number(flag);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrongType(column, value);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function address(row: Row, column: string): Address {
  return parseAddress(text(row, column));
}

/** Addresses as `joinPeople` wrote them. */
export function people(row: Row, column: string): Address[] {
  return splitPeople(text(row, column));
}

export function splitPeople(joined: string): Address[] {
  return joined.split(',').map(parseAddress);
}

/** Sorted and without repeats, so that the same people are always the same string. */
export function joinPeople(addresses: readonly Address[]): string {
  return [...new Set(addresses)].sort().join(',');
}

/** One of a closed set of words; the schema's CHECK holds the same set. */
export function oneOf<W extends string>(row: Row, column: string, words: readonly W[]): W {
  const value = row[column];
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw wrongType(column, value);
  return word;
}

/** One of the keys of a record; a word that is none of them is of no version of ours. */
export function keyIn<W extends string>(
  row: Row,
  column: string,
  words: Readonly<Record<W, unknown>>,
): W {
  const value = row[column];
  if (typeof value === 'string' && isKey(words, value)) return value;
  throw wrongType(column, value);
}

function isKey<W extends string>(words: Readonly<Record<W, unknown>>, value: string): value is W {
  return Object.hasOwn(words, value);
}

function parseAddress(value: string): Address {
  const parsed = Address.safeParse(value);
  if (!parsed.success) throw new StoreError('corrupt', 'An address in the database is not one');
  return parsed.data;
}

function wrongType(column: string, value: SQLOutputValue | undefined): StoreError {
  return new StoreError(
    'corrupt',
    `Column ${column} holds a ${value === null ? 'null' : typeof value}`,
  );
}
