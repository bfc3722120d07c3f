/** A row of a file in words: who it is, what becomes of it, and why something is left out. */
import type { ImportRow } from '../../../shared/contacts/importing.ts';
import { fieldNames, outcomeWords, sentenceFor } from '../../../shared/contacts/words.ts';
import { shownNumber } from '../../numbers/shown.ts';
import { words } from '../../words/en.ts';

export function rowName({ name, numbers }: ImportRow): string {
  const shown = name === '' ? words.people.importing.nobody : name;
  return [shown, ...numbers.map(shownNumber)].join(' · ');
}

export function rowLines({ verdict, outcome, leftOut }: ImportRow): readonly string[] {
  const said = words.people.importing;
  const left = leftOut.map((complaint) => said.leftOut(sentenceFor(complaint)));
  switch (verdict.kind) {
    case 'rejected':
      return [...new Set([said.verdicts.rejected, sentenceFor(verdict.why), ...left])];
    case 'changes': {
      const changes = verdict.fields.map(({ field, before, after }) =>
        said.change(fieldNames[field], before, after),
      );
      const head = outcome === null ? said.verdicts.changes : outcomeWords[outcome];
      return [...new Set([head, ...changes, ...left])];
    }
    case 'joined':
      return [...new Set([said.verdicts.joined(verdict.row), ...left])];
    case 'new':
    case 'same': {
      const head = outcome === null ? said.verdicts[verdict.kind] : outcomeWords[outcome];
      return [...new Set([head, ...left])];
    }
  }
}
