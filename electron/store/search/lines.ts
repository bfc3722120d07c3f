/** The user's lines, also those that are gone from the provider, by their number or their name. */
import type { Address } from '../../../shared/phone/address.ts';
import { wordsIn } from '../../../shared/search/fold.ts';
import { placesOf } from '../../../shared/search/marks.ts';
import { finds } from '../../../shared/search/numbers.ts';
import type { Term } from '../../../shared/search/query.ts';
import type { Database } from '../database.ts';
import { address, textOrNull } from '../rows.ts';

export function linesFor(db: Database): (term: Term) => readonly Address[] {
  return (term) => {
    const found = db.all(known).flatMap((row) => {
      const line = address(row, 'line');
      const names = [textOrNull(row, 'label') ?? '', line];
      const isNamed = names.some((name) => placesOf(term, [...wordsIn(name)]).length > 0);
      return isNamed || (term.digits !== null && finds(term.digits, line)) ? [line] : [];
    });
    return [...new Set(found)];
  };
}

/** One row for each line that has conversations. */
const known = `
  SELECT t.line, k.label FROM tally t
  LEFT JOIN line_look k ON k.account_id = t.account_id AND k.number = t.line`;
