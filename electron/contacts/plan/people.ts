/**
 * Which rows of a file are one person: those that share a number, a source key, or a contact that is
 * already there. What contradicts itself is reported and never guessed:
 *
 * - a number that stands under several names is left out of all of them (a landline of a family
 *   names nobody), and so is a source key;
 * - rows that still hang together under several names are rejected, every one of them.
 */
import type { Contact, ContactDraft } from '../../../shared/contacts/contact.ts';
import type { Complaint } from '../../../shared/contacts/import.ts';
import { folded } from '../../../shared/contacts/tidy.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { type DraftRow, withoutNumber } from './draft.ts';
import { createGroups } from './groups.ts';

export interface Person {
  /** In the order of the file, at least one. */
  readonly rows: readonly [DraftRow, ...DraftRow[]];
  /** Contacts that are already there, found by number or source key. */
  readonly contacts: readonly Contact[];
  /** Why none of the rows is taken; null when they are. */
  readonly why: Complaint | null;
}

/** Rows without what the file itself contradicts; those left without a number say why. */
export function withoutContradictions(rows: readonly DraftRow[]): readonly DraftRow[] {
  const taken = rows.filter(({ why }) => why === null);
  const contested = contradictions(taken, ({ numbers }) => numbers.map(({ number }) => number));
  const shared = contradictions(taken, ({ sourceKey }) => (sourceKey === null ? [] : [sourceKey]));
  return rows.map((row) => {
    if (row.why !== null) return row;
    const { numbers, sourceKey } = row.draft;
    const key = sourceKey === null ? undefined : shared.get(sourceKey);
    const found = numbers.flatMap(({ number }) => contestedNumber(number, contested.get(number)));
    if (key === undefined && found.length === 0) return row;
    const draft: ContactDraft = {
      ...row.draft,
      numbers: numbers.filter(({ number }) => !contested.has(number)),
      sourceKey: key === undefined ? sourceKey : null,
    };
    const why = withoutNumber(draft, found);
    const told = sourceKey === null || key === undefined ? [] : [keyOfSeveral(sourceKey, key.rows)];
    const leftOut = [...row.leftOut, ...found, ...told].filter((each) => each !== why);
    return { row: row.row, draft, leftOut, why };
  });
}

interface Contradiction {
  readonly field: 'name' | 'organization';
  readonly rows: readonly number[];
}

function contradictions<Key>(
  rows: readonly DraftRow[],
  keysOf: (draft: ContactDraft) => readonly Key[],
): ReadonlyMap<Key, Contradiction> {
  const byKey = Map.groupBy(
    rows.flatMap((row) => keysOf(row.draft).map((key) => ({ key, row }))),
    ({ key }) => key,
  );
  const found = new Map<Key, Contradiction>();
  for (const [key, entries] of byKey) {
    const field = contradiction(entries.map(({ row }) => row));
    if (field !== null) found.set(key, { field, rows: entries.map(({ row }) => row.row) });
  }
  return found;
}

function contradiction(rows: readonly DraftRow[]): 'name' | 'organization' | null {
  const several = (field: 'name' | 'organization'): boolean =>
    new Set(
      rows
        .map(({ draft }) => draft[field])
        .filter((value) => value !== null)
        .map(folded),
    ).size > 1;
  if (several('name')) return 'name';
  return several('organization') ? 'organization' : null;
}

function contestedNumber(number: Address, found: Contradiction | undefined): readonly Complaint[] {
  return found === undefined ? [] : [{ kind: 'contested', number, ...found }];
}

function keyOfSeveral(key: string, rows: readonly number[]): Complaint {
  return { kind: 'key-of-several', key, rows };
}

/** @param known contacts that have a number or key of the rows. */
export function peopleIn(rows: readonly DraftRow[], known: readonly Contact[]): readonly Person[] {
  const holders = new Map<string, Contact>();
  for (const contact of known) for (const token of tokensOf(contact)) holders.set(token, contact);
  for (const contact of known) holders.set(`key ${contact.id}`, contact);

  const groups = createGroups();
  for (const [at, { draft }] of rows.entries()) {
    for (const token of tokensOf(draft)) {
      const holder = holders.get(token);
      groups.tie(at, token);
      if (holder !== undefined) groups.tie(at, `contact ${holder.id}`);
    }
  }
  const people: Person[] = [];
  for (const indexes of groups.all(rows.length)) {
    const [first, ...others] = indexes.map((at) => rows[at]).filter((row) => row !== undefined);
    if (first === undefined) continue;
    const all = [first, ...others] as const;
    const tokens = all.flatMap(({ draft }) => tokensOf(draft));
    const contacts = [...new Set(tokens.map((token) => holders.get(token)))];
    const found = contacts.filter((contact) => contact !== undefined);
    people.push({ rows: all, contacts: found, why: whyNot(all, found) });
  }
  return people;
}

function tokensOf({ numbers, sourceKey }: ContactDraft): readonly string[] {
  const tokens = numbers.map(({ number }) => `number ${number}`);
  return sourceKey === null ? tokens : [...tokens, `key ${sourceKey}`];
}

function whyNot(rows: readonly DraftRow[], contacts: readonly Contact[]): Complaint | null {
  const field = contradiction(rows);
  if (field !== null) return { kind: 'tangled', field, rows: rows.map(({ row }) => row) };
  const [contact, ...others] = contacts;
  if (contact === undefined) return null;
  if (others.length > 0) {
    return { kind: 'several-people', names: contacts.map(nameOf) };
  }
  return byKeyOnly(rows, contact);
}

/** A source key alone is a number in somebody's list: under another name it may be another person. */
function byKeyOnly(rows: readonly DraftRow[], contact: Contact): Complaint | null {
  const numbers = new Set(contact.numbers.map(({ number }) => number));
  if (rows.some(({ draft }) => draft.numbers.some(({ number }) => numbers.has(number))))
    return null;
  const name = rows.map(({ draft }) => draft.name).find((each) => each !== null) ?? null;
  if (name === null || contact.name === null || folded(name) === folded(contact.name)) return null;
  return { kind: 'other-person', known: contact.name, name };
}

function nameOf({ name, organization, numbers }: Contact): string {
  return name ?? organization ?? numbers[0]?.number ?? '';
}
