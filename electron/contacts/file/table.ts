/**
 * A reader of separated values: RFC 4180 and what programs write in its name. Line breaks are CRLF,
 * LF or CR; a quotation mark opens a cell only where the cell begins; what follows a closing one is
 * taken as it stands, as spreadsheets do.
 *
 * A quotation mark that never closes costs its own row, and reading goes on with the next line:
 * parsers that follow the letter lose the rest of the file there, without a word.
 */
import type { Complaint } from '../../../shared/contacts/import.ts';
import { longestCell, mostCells, mostOpenQuotes } from '../limits.ts';
import { ContactFileRefused } from '../refused.ts';

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

export interface TableRow {
  readonly cells: readonly string[];
  /** Why it cannot be used; its cells are then what was read of it. */
  readonly trouble: Complaint | null;
}

interface Cell {
  readonly value: string;
  /** Where the separator, line break or end of the file stands. */
  readonly end: number;
  readonly trouble: Complaint | null;
}

/** Every row, blank ones too, as spreadsheets count them. @throws ContactFileRefused `quotes-broken` */
export function* rowsIn(text: string, separator: Separator): Generator<TableRow> {
  const plain = new RegExp(`[^${separator === '|' ? '\\|' : separator}\\r\\n]*`, 'y');
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let openQuotes = 0;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    let trouble: Complaint | null = null;
    for (;;) {
      const cell: Cell =
        text[at] === '"' ? quotedCell(text, at, plain) : plainCell(text, at, plain);
      cells.push(cell.value);
      trouble = cell.trouble;
      at = cell.end;
      if (trouble !== null || text[at] !== separator) break;
      at += 1;
      if (cells.length === mostCells) {
        trouble = { kind: 'too-many-cells', limit: mostCells };
        break;
      }
    }
    if (trouble?.kind === 'quote-open') {
      openQuotes += 1;
      if (openQuotes > mostOpenQuotes) throw new ContactFileRefused('quotes-broken');
    }
    at =
      trouble === null
        ? afterBreak(text, at)
        : afterBreak(text, lineEnd(text, Math.max(start, at)));
    yield { cells, trouble };
  }
}

function plainCell(text: string, from: number, plain: RegExp): Cell {
  const end = endOf(text, from, plain);
  if (end - from > longestCell) return tooLong(end);
  return { value: text.slice(from, end), end, trouble: null };
}

function quotedCell(text: string, from: number, plain: RegExp): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || quote - from > longestCell) {
      return { value: '', end: from, trouble: { kind: 'quote-open', limit: longestCell } };
    }
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const end = endOf(text, at, plain);
  value += text.slice(at, end);
  return value.length > longestCell ? tooLong(end) : { value, end, trouble: null };
}

function tooLong(end: number): Cell {
  return { value: '', end, trouble: { kind: 'cell-too-long', limit: longestCell } };
}

function endOf(text: string, from: number, plain: RegExp): number {
  plain.lastIndex = from;
  plain.test(text);
  return plain.lastIndex;
}

function lineEnd(text: string, from: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = from;
  return rest.exec(text)?.index ?? text.length;
}

function afterBreak(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
}
