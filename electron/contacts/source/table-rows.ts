/** Rows of a table read by what the user says its columns hold. Blank rows are nobody. */
import type { Column, ColumnUse, Mapping } from '../../../shared/contacts/columns.ts';
import { unguarded } from '../../../shared/text/formulas.ts';
import type { TableRow } from '../file/table.ts';
import { ContactFileRefused } from '../refused.ts';
import type { SourceRow } from './row.ts';

/** Google parts several values of one cell with `:::`; the parameters of a `tel:` link stay with it. */
const betweenNumbers = /:::|[,\n\r]|;(?!\s*(?:ext|isub|phone-context)=)/i;
const betweenEmails = /:::|[\s,;]+/;

/** @throws ContactFileRefused `no-number-column` */
export function rowsOfTable(
  rows: readonly TableRow[],
  { hasHeadings, columns }: Mapping,
): readonly SourceRow[] {
  if (!columns.some(({ use }) => use === 'number'))
    throw new ContactFileRefused('no-number-column');
  return rows.flatMap(({ cells, trouble }, at) => {
    const isHeading = hasHeadings && at === 0;
    const isBlank = trouble === null && cells.every((cell) => cell.trim() === '');
    return isHeading || isBlank ? [] : [{ ...sourceOf(cells, columns), row: at + 1, trouble }];
  });
}

function sourceOf(raw: readonly string[], columns: readonly Column[]) {
  const cells = columns.map(({ use }, at) =>
    use === 'ignore' ? '' : unguarded(raw[at] ?? '').trim(),
  );
  const all = (use: ColumnUse): readonly string[] =>
    cells.filter((cell, at) => cell !== '' && columns[at]?.use === use);
  const [name = nameFromParts(all)] = all('name');
  const [organization = ''] = all('organization');
  const [sourceKey = ''] = all('source-key');
  const notes = all('notes').join('\n');
  const emails = all('email').flatMap((cell) => pieces(cell, betweenEmails));
  return { name, organization, numbers: numbersOf(cells, columns), emails, notes, sourceKey };
}

function nameFromParts(all: (use: ColumnUse) => readonly string[]): string {
  const parts = ['prefix', 'given-name', 'middle-name', 'family-name', 'suffix'] as const;
  return parts.flatMap(all).join(' ');
}

function numbersOf(cells: readonly string[], columns: readonly Column[]) {
  let labelled: string | null = null;
  return columns.flatMap(({ use, label }, at) => {
    const cell = cells[at] ?? '';
    if (use === 'number-label') labelled = cell;
    if (use !== 'number') return [];
    const numbers = numbersIn(cell).map((text) => ({
      text,
      label: labelled ?? label,
    }));
    labelled = null;
    return numbers;
  });
}

/** The numbers that share a cell. */
export function numbersIn(cell: string): readonly string[] {
  return pieces(cell, betweenNumbers);
}

function pieces(cell: string, between: RegExp): readonly string[] {
  return cell
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
