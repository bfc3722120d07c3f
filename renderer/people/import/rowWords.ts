/** A row of a file in words: who it is, what becomes of it, and why something is left out. */
import type { ImportRow } from '../../../shared/contacts/importing.ts';
import { sentenceFor } from '../../../shared/contacts/words.ts';
import { shownNumber } from '../../numbers/shown.ts';
import { words } from '../../words/words.ts';

export function rowName({ name, numbers }: ImportRow): string {
  const shown = name === '' ? words.people.importing.nobody : name;
  return [shown, ...numbers.map(shownNumber)].join(' · ');
}

export function rowLines({ verdict, outcome, leftOut }: ImportRow): readonly string[] {
  const said = words.people.importing;
  const { fields, outcomes } = words.contactFiles;
  const left = leftOut.map((complaint) => said.leftOut(sentenceFor(complaint, words.contactFiles)));
  switch (verdict.kind) {
    case 'rejected':
      return [
        ...new Set([said.verdicts.rejected, sentenceFor(verdict.why, words.contactFiles), ...left]),
      ];
    case 'changes': {
      const changes = verdict.fields.map(({ field, before, after }) =>
        said.change(fields[field], before, after),
      );
      const head = outcome === null ? said.verdicts.changes : outcomes[outcome];
      return [...new Set([head, ...changes, ...left])];
    }
    case 'joined':
      return [...new Set([said.verdicts.joined(verdict.row), ...left])];
    case 'new':
    case 'same': {
      const head = outcome === null ? said.verdicts[verdict.kind] : outcomes[outcome];
      return [...new Set([head, ...left])];
    }
  }
}
