/** What the picker shows: rows of a grid, all emoji under their headings or those that are sought. */
import type { Emoji } from './data.ts';

export const columns = 8;

export type Row =
  | { readonly kind: 'heading'; readonly name: string }
  | {
      readonly kind: 'cells';
      readonly cells: readonly Emoji[];
      /** How many come before the first of these. */
      readonly before: number;
    };

export interface Group {
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

/** Those whose name begins with it first, then those with a word that does; all words have to be there. */
export function sought(all: readonly Emoji[], query: string): readonly Emoji[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = all.flatMap((emoji) => {
    const words = emoji.words.split(/[\s-]+/);
    if (!parts.every((part) => words.some((word) => word.startsWith(part)))) return [];
    return [{ emoji, rank: emoji.name.toLowerCase().startsWith(parts[0] ?? '') ? 0 : 1 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ emoji }) => emoji);
}

export function rowsOf(groups: readonly Group[]): readonly Row[] {
  const rows: Row[] = [];
  let before = 0;
  for (const { name, emoji } of groups) {
    if (emoji.length > 0) rows.push({ kind: 'heading', name });
    for (let at = 0; at < emoji.length; at += columns) {
      const cells = emoji.slice(at, at + columns);
      rows.push({ kind: 'cells', cells, before });
      before += cells.length;
    }
  }
  return rows;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export type Way = 'up' | 'down' | 'back' | 'on' | 'first' | 'last';

/** Where a step leads; the same cell at an edge. Null only when there is no cell at all. */
export function step(rows: readonly Row[], from: Cell | null, way: Way): Cell | null {
  const cells = rows.flatMap((row, at) =>
    row.kind === 'cells' ? row.cells.map((_, column) => ({ row: at, column })) : [],
  );
  const [first] = cells;
  if (first === undefined) return null;
  if (from === null) return first;
  const place = cells.findIndex(({ row, column }) => row === from.row && column === from.column);
  if (place < 0) return first;
  const inRow = cells.filter(({ row }) => row === from.row);
  switch (way) {
    case 'back':
      return cells[place - 1] ?? from;
    case 'on':
      return cells[place + 1] ?? from;
    case 'first':
      return inRow[0] ?? from;
    case 'last':
      return inRow.at(-1) ?? from;
    case 'up': {
      const above = cells.findLast(({ row }) => row < from.row)?.row;
      return nearest(cells, above, from.column) ?? from;
    }
    case 'down': {
      const below = cells.find(({ row }) => row > from.row)?.row;
      return nearest(cells, below, from.column) ?? from;
    }
  }
}

function nearest(cells: readonly Cell[], row: number | undefined, column: number): Cell | null {
  const inRow = cells.filter((cell) => cell.row === row);
  return inRow.find((cell) => cell.column === column) ?? inRow.at(-1) ?? null;
}

export function emojiAt(rows: readonly Row[], { row, column }: Cell): Emoji | null {
  const found = rows[row];
  return found?.kind === 'cells' ? (found.cells[column] ?? null) : null;
}
