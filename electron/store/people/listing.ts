/**
 * The list of contacts: all of them along their order, or those that have every typed word at the
 * beginning of a word of their name or company. What is typed as digits finds numbers that hold them.
 */
import type { ContactPage, ListedContact } from '../../../shared/contacts/listed.ts';
import { wordsIn } from '../../../shared/search/fold.ts';
import type { Database } from '../database.ts';
import { address, int, type Row, text, textOrNull } from '../rows.ts';
import { numbersOfContact } from './contact-rows.ts';
import { afterAll } from './words.ts';

const columns = 'c.id, c.uuid, c.name, c.organization';
const ordered = 'ORDER BY c.sort_key, c.id LIMIT ? OFFSET ?';

export const all = `SELECT ${columns} FROM contact c ${ordered}`;
const word = 'c.id IN (SELECT contact_id FROM contact_word WHERE word >= ? AND word < ?)';
const digits = 'c.id IN (SELECT contact_id FROM contact_number WHERE instr(number, ?) > 0)';

export function contactPage(
  db: Database,
  typed: string,
  offset: number,
  limit: number,
): ContactPage {
  const { condition, values } = conditionFor(typed);
  const where = condition === '' ? '' : `WHERE ${condition}`;
  return db.read(() => {
    const rows = db.all(
      `SELECT ${columns} FROM contact c ${where} ${ordered}`,
      ...[...values, limit, offset],
    );
    const count = db.get(`SELECT count(*) AS total FROM contact c ${where}`, ...values);
    return {
      contacts: rows.map((row) => listedOf(db, row)),
      total: count === null ? 0 : int(count, 'total'),
    };
  });
}

/** At most so many words are looked at; nobody types more to find one person. */
const mostWords = 6;

interface Condition {
  readonly condition: string;
  readonly values: readonly string[];
}

function conditionFor(typed: string): Condition {
  if (/^[\d\s().+-]+$/.test(typed) && /\d/.test(typed)) {
    const [found, whole] = [typed.replace(/\D/g, ''), [...wordsIn(typed)]];
    const named = whole.slice(0, mostWords).map(({ folded }) => folded);
    return {
      condition: `${digits} OR (${named.map(() => word).join(' AND ')})`,
      values: [found, ...named.flatMap((one) => [one, afterAll(one)])],
    };
  }
  const words = [...wordsIn(typed)].slice(0, mostWords).map(({ folded }) => folded);
  return {
    condition: words.map(() => word).join(' AND '),
    values: words.flatMap((one) => [one, afterAll(one)]),
  };
}

function listedOf(db: Database, row: Row): ListedContact {
  return {
    id: text(row, 'uuid'),
    name: textOrNull(row, 'name'),
    organization: textOrNull(row, 'organization'),
    numbers: db.all(numbersOfContact, int(row, 'id')).map((one) => address(one, 'number')),
  };
}
