/**
 * Writes separated values as RFC 4180 has them, with a byte order mark, without which Excel takes
 * UTF-8 for another alphabet. No cell of it is a formula.
 */
import { guardedCell } from '../file/formulas.ts';

export function tableText(rows: Iterable<readonly string[]>): string {
  let text = '\ufeff';
  for (const cells of rows) text += `${cells.map(cellText).join(',')}\r\n`;
  return text;
}

function cellText(cell: string): string {
  const safe = guardedCell(cell);
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
