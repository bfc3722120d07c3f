/** What became of each row, as CSV to be kept or sent along with the corrected file. */
import type { FieldChange, ImportReport, ReportedRow } from '../../../shared/contacts/import.ts';
import { fieldNames, outcomeWords, sentenceFor } from '../../../shared/contacts/words.ts';
import { tableText } from '../../../shared/text/table.ts';

export function reportTable({ rows }: ImportReport): string {
  return tableText([['Row', 'Name', 'Numbers', 'Result', 'Details'], ...rows.map(line)]);
}

function line(row: ReportedRow): readonly string[] {
  const numbers = row.numbers.join(' ');
  return [String(row.row), row.name, numbers, outcomeWords[row.outcome], details(row).join('\n')];
}

function details({ verdict, leftOut }: ReportedRow): readonly string[] {
  const left = leftOut.map((complaint) => `Left out: ${sentenceFor(complaint)}`);
  switch (verdict.kind) {
    case 'new':
    case 'same':
      return left;
    case 'changes':
      return [...verdict.fields.map(changeSentence), ...left];
    case 'joined':
      return [`The same person as row ${verdict.row}.`, ...left];
    case 'rejected':
      return [sentenceFor(verdict.why), ...left];
  }
}

function changeSentence({ field, before, after }: FieldChange): string {
  const was = before === '' ? 'nothing' : `“${before}”`;
  return `${fieldNames[field]}: ${was} became “${after}”.`;
}
