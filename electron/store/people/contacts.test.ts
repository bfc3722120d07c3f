import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '../../../shared/contacts/contact.ts';
import { wordsIn } from '../../../shared/search/fold.ts';
import { namesLookup } from '../../../shared/search/names.ts';
import {
  accountId,
  ana,
  ben,
  cleo,
  heard,
  inbound,
  live,
  noon,
  openScene,
  person,
} from '../scene.ts';
import { namesIn } from './names.ts';
import { contact, idOf } from './test-people.ts';

test('a contact names its numbers, and a rename is told with every number concerned', () => {
  const { read, write } = openScene();
  const one = contact(1, { name: 'Ana Reyes', numbers: [ana, ben] });
  expect(write.editContacts([{ kind: 'put', before: null, after: one }], true, noon)).toEqual({
    outcomes: ['written'],
    names: [
      { number: ana, name: 'Ana Reyes' },
      { number: ben, name: 'Ana Reyes' },
    ],
  });
  expect(read.namesOf([ben, cleo, ana, ben])).toEqual([
    { number: ben, name: 'Ana Reyes' },
    { number: ana, name: 'Ana Reyes' },
  ]);
  const other = contact(1, { name: null, organization: 'Reyes Ltd', numbers: [ana] });
  expect(
    write.editContacts([{ kind: 'put', before: one, after: other }], true, noon + 1).names,
  ).toEqual([
    { number: ana, name: 'Reyes Ltd' },
    { number: ben, name: null },
  ]);
  expect(read.contact(idOf(1))).toEqual({ contact: other, updatedAt: noon + 1 });
  expect(read.contactWith(ben)).toBeNull();
});

test('what changed meanwhile, or belongs to another, is never written over', () => {
  const { read, write } = openScene();
  const put = (before: Contact | null, after: Contact) =>
    write.editContacts([{ kind: 'put', before, after }], false, noon).outcomes;
  const one = contact(1, { name: 'Ana', numbers: [ana] });
  const two = contact(2, { name: 'Ben', numbers: [ben], sourceKey: 'k' });
  expect(put(null, one)).toEqual(['written']);
  expect(put(null, one)).toEqual(['written']);
  expect(put(null, two)).toEqual(['written']);
  expect(put(null, { ...one, name: 'Anna' })).toEqual(['stale']);
  expect(put({ ...one, notes: 'old' }, { ...one, name: 'Anna' })).toEqual(['stale']);
  expect(put(one, contact(1, { name: 'Ana', numbers: [ana, ben] }))).toEqual(['stale']);
  expect(put(one, { ...one, sourceKey: 'k' })).toEqual(['stale']);
  expect(put(one, { ...one, sourceKey: idOf(2) })).toEqual(['stale']);
  expect(write.editContacts([{ kind: 'delete', before: two }], true, noon).outcomes).toEqual([
    'written',
  ]);
  expect(put(two, { ...two, name: 'Benno' })).toEqual(['stale']);
  expect(read.contactPage('', 0, 9)).toMatchObject({ total: 1, contacts: [{ name: 'Ana' }] });
});

test('two are put together as one, or not at all', () => {
  const { read, write } = openScene();
  const one = contact(1, { name: 'Ana', numbers: [ana] });
  const two = contact(2, { name: 'Ana R', numbers: [ben] });
  const merged = contact(1, { name: 'Ana', numbers: [ana, ben] });
  for (const after of [one, two]) {
    write.editContacts([{ kind: 'put', before: null, after }], true, noon);
  }
  const merge = (before: Contact) =>
    write.editContacts(
      [
        { kind: 'delete', before: two },
        { kind: 'put', before, after: merged },
      ],
      true,
      noon,
    );
  expect(merge({ ...one, notes: 'other' })).toEqual({ outcomes: ['stale', 'stale'], names: [] });
  expect(read.contactPage('', 0, 9).total).toBe(2);
  expect(merge(one).names).toContainEqual({ number: ben, name: 'Ana' });
  expect(read.contactPage('', 0, 9).total).toBe(1);
});

test('the list is by name without case and accents, and those that are only a number come last', () => {
  const { read, write } = openScene();
  const names = ['zoe', 'Émile Zola', null, 'Ana', 'emile adam'];
  write.editContacts(
    names.map((name, at) => ({
      ...{ kind: 'put', before: null },
      after: contact(at, { name, numbers: [person(at)] }),
    })),
    false,
    noon,
  );
  const shown = (typed: string, offset = 0, limit = 9) =>
    read.contactPage(typed, offset, limit).contacts.map(({ name }) => name);
  expect(shown('')).toEqual(['Ana', 'emile adam', 'Émile Zola', 'zoe', null]);
  expect(shown('', 1, 2)).toEqual(['emile adam', 'Émile Zola']);
  expect(shown('EMI')).toEqual(['emile adam', 'Émile Zola']);
  expect(shown('zol emile')).toEqual(['Émile Zola']);
  expect(shown('mile')).toEqual([]);
  expect(shown(`555 ${person(3).slice(-4)}`)).toEqual(['Ana']);
  expect(shown('“”')).toEqual(shown(''));
  const all: (string | null)[] = [];
  for (let last: string | null = null; ; ) {
    const [next] = read.contactsAfter(last, 1);
    if (next === undefined) break;
    all.push(next.name);
    last = next.id;
  }
  expect(all).toEqual(shown(''));
});

test('names are found by the words of a search as a plain scan of all names finds them', () => {
  const { db, read, write } = openScene();
  const word = fc.constantFrom('Ana', 'Änne', 'Reyes', 'ray', 'An', 'O’Neil', '李', '小龙', 'a');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), name, fc.boolean(), (names, typed, open) => {
      const contacts = names.map((own, at) => contact(at, { name: own, numbers: [person(at)] }));
      for (const after of contacts) {
        const before = read.contact(after.id)?.contact ?? null;
        write.editContacts([{ kind: 'put', before, after }], true, noon);
      }
      const known = read.contactPage('', 0, 9).contacts;
      const plain = namesLookup(
        known.map((one) => ({ name: one.name ?? '', number: one.numbers[0] ?? ana })),
      );
      const words = [...wordsIn(typed)].map(({ folded }) => folded);
      const term = { words, open, digits: null };
      expect(new Set(namesIn(db)(term))).toEqual(new Set(plain(term)));
    }),
    { numRuns: 100 },
  );
});

test('others have their names until a contact has their number', () => {
  const { db, write } = openScene();
  const term = { words: ['ana'], open: true, digits: null };
  const find = namesIn(db, [{ name: 'Ana Reyes', number: ana }]);
  expect(find(term)).toEqual([ana]);
  const after = contact(1, { name: 'Boss', numbers: [ana] });
  write.editContacts([{ kind: 'put', before: null, after }], true, noon);
  expect(find(term)).toEqual([]);
});

test('conversations come with the names of their people', () => {
  const { read, write } = openScene();
  write.apply(accountId, heard([inbound('1'), inbound('2', { from: ben })]), live);
  const named = contact(1, { name: 'Ana', numbers: [ana] });
  write.editContacts([{ kind: 'put', before: null, after: named }], true, noon);
  expect(read.conversations({ kind: 'all' }, null, 9).names).toEqual([
    { number: ana, name: 'Ana' },
  ]);
  write.removeAccount(accountId);
  expect(read.namesOf([ana])).toEqual([{ number: ana, name: 'Ana' }]);
});
