/** A file of contacts, opened: a table whose columns still have to be named, or cards. */
import { type Card, cardsOf, propertiesIn } from '../../../shared/contacts/vcard.ts';
import { longestCell, mostFileBytes, mostRows } from '../limits.ts';
import { ContactFileRefused } from '../refused.ts';
import { type Encoding, lettersOf } from './letters.ts';
import { separatorOf, withoutHint } from './separator.ts';
import { rowsIn, type Separator, type TableRow } from './table.ts';

export interface ContactTable {
  readonly kind: 'table';
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly rows: readonly TableRow[];
}

export interface ContactCards {
  readonly kind: 'cards';
  readonly encoding: Encoding;
  readonly cards: readonly Card[];
}

/**
 * @param separator what the user says parts the cells, where the guess was wrong.
 * @throws ContactFileRefused
 */
export function openContactFile(
  raw: Uint8Array,
  separator?: Separator,
): ContactTable | ContactCards {
  if (raw.length > mostFileBytes) throw new ContactFileRefused('too-large');
  const { text, encoding } = lettersOf(raw);
  if (/^[\s\ufeff]*(?:[\w-]+\.)?BEGIN:VCARD\s/i.test(text.slice(0, 1000))) {
    const cards = taken(cardsOf(propertiesIn(text, longestCell)));
    return { kind: 'cards', encoding, cards };
  }
  const chosen = separator ?? separatorOf(text);
  const rows = taken(rowsIn(withoutHint(text), chosen));
  return { kind: 'table', encoding, separator: chosen, rows };
}

function taken<T>(all: Iterable<T>): readonly T[] {
  const some: T[] = [];
  for (const each of all) {
    if (some.length === mostRows) throw new ContactFileRefused('too-many-rows');
    some.push(each);
  }
  return some;
}
