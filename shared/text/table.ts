/**
 * Writes separated values as RFC 4180 has them, with a byte order mark, without which Excel takes
 * UTF-8 for another alphabet. No cell of it is a formula.
 */
import { guardedCell } from './formulas.ts';

export function tableText(rows: Iterable<readonly string[]>): string {
  let text = '\ufeff';
  for (const cells of rows) text += rowText(cells);
  return text;
}

/** One row of it, for what is too long to be written at once. */
export function rowText(cells: readonly string[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: string): string {
  const safe = guardedCell(cell);
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
