/** What became of each row, as CSV to be kept or sent along with the corrected file. */
import type { ImportReport, ReportedRow } from '../../../shared/contacts/import.ts';
import { sentenceFor } from '../../../shared/contacts/words.ts';
import { tableText } from '../../../shared/text/table.ts';
import type { contactFiles } from '../../../shared/words/en/contact-files.ts';
import type { Said } from '../../../shared/words/said.ts';

type ContactFileWords = Said<typeof contactFiles>;

export function reportTable({ rows }: ImportReport, said: ContactFileWords): string {
  return tableText([said.report.headings, ...rows.map((row) => line(row, said))]);
}

function line(row: ReportedRow, said: ContactFileWords): readonly string[] {
  const numbers = row.numbers.join(' ');
  return [
    String(row.row),
    row.name,
    numbers,
    said.outcomes[row.outcome],
    details(row, said).join('\n'),
  ];
}

function details({ verdict, leftOut }: ReportedRow, said: ContactFileWords): readonly string[] {
  const { report, fields } = said;
  const left = leftOut.map((complaint) => report.leftOut(sentenceFor(complaint, said)));
  switch (verdict.kind) {
    case 'new':
    case 'same':
      return left;
    case 'changes':
      return [
        ...verdict.fields.map(({ field, before, after }) =>
          report.changed(fields[field], before, after),
        ),
        ...left,
      ];
    case 'joined':
      return [report.joined(verdict.row), ...left];
    case 'rejected':
      return [sentenceFor(verdict.why, said), ...left];
  }
}
