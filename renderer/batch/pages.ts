/** Rows of a long list are read in pages; only those in view are kept. */

/** Rows to a page. */
export const pageSize = 100;

/** By page number, from 0. */
export type RowPages<Row> = Readonly<Record<number, readonly Row[]>>;

export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** The page a row stands on. */
export function rowPage(index: number): number {
  return Math.max(0, Math.floor(index / pageSize));
}

export function pagesIn({ first, last }: PageRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The row at this place; undefined while its page is on the way. */
export function rowAt<Row>(pages: RowPages<Row>, index: number): Row | undefined {
  return pages[rowPage(index)]?.[index % pageSize];
}
