/**
 * What numbers are called. A contact without a name and without a company gives its numbers no name.
 *
 * For a search, the words of names are looked up along an index.
 */
import type { NumberName } from '../../../shared/contacts/contact.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { wordsIn } from '../../../shared/search/fold.ts';
import { placesOf } from '../../../shared/search/marks.ts';
import { type NamedNumber, type NamesLookup, namesLookup } from '../../../shared/search/names.ts';
import type { Database } from '../database.ts';
import { address, text, textOrNull } from '../rows.ts';
import { afterAll } from './words.ts';

const shown = 'ifnull(c.name, c.organization)';

export const nameOfNumber = `
  SELECT ${shown} AS shown FROM contact_number n JOIN contact c ON c.id = n.contact_id
  WHERE n.number = ?`;

export const numbersByWord = `
  SELECT n.number, ${shown} AS shown FROM contact_word w
  CROSS JOIN contact c ON c.id = w.contact_id
  CROSS JOIN contact_number n ON n.contact_id = c.id
  WHERE w.word >= ? AND w.word < ?`;

/** Those that have a name, each once. */
export function namesOf(db: Database, numbers: Iterable<Address>): NumberName[] {
  const names: NumberName[] = [];
  for (const number of new Set(numbers)) {
    const row = db.get(nameOfNumber, number);
    const name = row === null ? null : textOrNull(row, 'shown');
    if (name !== null) names.push({ number, name });
  }
  return names;
}

/** @param others who have a name unless a contact gives their number one. */
export function namesIn(db: Database, others: readonly NamedNumber[] = []): NamesLookup {
  const otherNames = namesLookup(others);
  return (term) => {
    const [first = ''] = term.words;
    const numbers = new Set<Address>();
    for (const row of db.all(numbersByWord, first, afterAll(first))) {
      const words = [...wordsIn(text(row, 'shown'))];
      if (placesOf(term, words).length > 0) numbers.add(address(row, 'number'));
    }
    for (const number of otherNames(term)) {
      const own = db.get(nameOfNumber, number);
      if (own === null || textOrNull(own, 'shown') === null) numbers.add(number);
    }
    return [...numbers];
  };
}
