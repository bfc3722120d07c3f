/**
 * The trees SQLite keeps tables and indexes in, walked so that a damaged page costs only what is on
 * it: what cannot be followed is noted and left out (sqlite.org, Database File Format, 1.6).
 *
 * A table's rows are in its leaves. An index, and a table WITHOUT ROWID, has entries in its inner
 * pages as well.
 */
import type { Pages } from './pages.ts';
import { type Value, valuesOf, varint } from './record.ts';

export type TreeKind = 'table' | 'index';

export interface Entry {
  /** Null in an index. */
  readonly rowid: number | null;
  readonly values: readonly Value[];
}

export interface Walk {
  readonly pages: ReadonlySet<number>;
  /** A page of it is no page of such a tree, or an entry could not be read. */
  readonly damaged: boolean;
}

interface Page {
  readonly kind: TreeKind;
  readonly leaf: boolean;
  readonly bytes: Buffer;
  readonly cells: readonly number[];
  /** Children, in order; none of a leaf. */
  readonly children: readonly number[];
  readonly damaged: boolean;
}

/** Without a kind, of whatever kind its first page is. */
export function walkTree(
  pages: Pages,
  root: number,
  wanted: TreeKind | null,
  onEntry: (entry: Entry) => void,
): Walk {
  const kind = wanted ?? pageOf(pages, root)?.kind;
  const seen = new Set<number>();
  let damaged = false;
  const ahead = [root];
  for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
    if (seen.has(number)) {
      damaged = true;
      continue;
    }
    const page = pageOf(pages, number);
    if (page === null || page.kind !== kind) {
      damaged = true;
      continue;
    }
    seen.add(number);
    const whole = readEntries(pages, page, onEntry);
    if (page.damaged || !whole) damaged = true;
    ahead.push(...page.children.toReversed());
  }
  return { pages: seen, damaged };
}

/** Entries of one page, whatever tree it belongs to; null when it is no page of a tree. */
export function entriesOn(
  pages: Pages,
  number: number,
): { readonly kind: TreeKind; readonly entries: readonly Entry[] } | null {
  const page = pageOf(pages, number);
  if (page === null) return null;
  const entries: Entry[] = [];
  readEntries(pages, page, (entry) => entries.push(entry));
  return { kind: page.kind, entries };
}

const kinds: ReadonlyMap<number, Pick<Page, 'kind' | 'leaf'>> = new Map([
  [2, { kind: 'index', leaf: false }],
  [5, { kind: 'table', leaf: false }],
  [10, { kind: 'index', leaf: true }],
  [13, { kind: 'table', leaf: true }],
]);

function pageOf(pages: Pages, number: number): Page | null {
  const bytes = number >= 1 && number <= pages.count ? pages.read(number) : null;
  if (bytes === null) return null;
  const head = number === 1 ? 100 : 0;
  const type = kinds.get(bytes.readUInt8(head));
  if (type === undefined) return null;
  const listed = head + (type.leaf ? 8 : 12);
  const count = bytes.readUInt16BE(head + 3);
  if (listed + 2 * count > pages.usable) return null;
  const told = Array.from({ length: count }, (_, n) => bytes.readUInt16BE(listed + 2 * n));
  const cells = told.filter((at) => at >= listed + 2 * count && at + 4 <= pages.usable);
  const children = type.leaf
    ? []
    : [...cells.map((at) => bytes.readUInt32BE(at)), bytes.readUInt32BE(head + 8)];
  return { ...type, bytes, cells, children, damaged: cells.length < count };
}

/** Whether all could be read. */
function readEntries(pages: Pages, page: Page, onEntry: (entry: Entry) => void): boolean {
  if (page.kind === 'table' && !page.leaf) return true;
  let whole = true;
  for (const cell of page.cells) {
    const entry = entryAt(pages, page, page.leaf ? cell : cell + 4);
    if (entry === null) whole = false;
    else onEntry(entry);
  }
  return whole;
}

function entryAt(pages: Pages, page: Page, at: number): Entry | null {
  const size = varint(page.bytes, at);
  if (size === null) return null;
  const rowid = page.kind === 'table' ? varint(page.bytes, size.end) : null;
  if (page.kind === 'table' && rowid === null) return null;
  const record = payload(pages, page, rowid?.end ?? size.end, size.value);
  const values = record === null ? null : valuesOf(record);
  return values === null ? null : { rowid: rowid?.value ?? null, values };
}

/** All bytes of a cell, also those that did not fit on its page and continue on others. */
function payload(pages: Pages, page: Page, at: number, size: number): Buffer | null {
  const { usable } = pages;
  const most = page.kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) {
    return at + size <= usable ? page.bytes.subarray(at, at + size) : null;
  }
  if (size > usable * pages.count) return null;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  const here = wanted <= most ? wanted : least;
  if (at + here + 4 > usable) return null;
  const parts = [page.bytes.subarray(at, at + here)];
  let next = page.bytes.readUInt32BE(at + here);
  for (let left = size - here; left > 0; left -= usable - 4) {
    const bytes = next === 0 || next > pages.count ? null : pages.read(next);
    if (bytes === null) return null;
    parts.push(bytes.subarray(4, 4 + Math.min(left, usable - 4)));
    next = bytes.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}
