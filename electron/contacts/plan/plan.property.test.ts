/**
 * Whatever files are imported into whatever book: the second time changes nothing, what was rejected
 * stays rejected, nothing that was there is lost, and an import that stops on the way is finished by
 * importing again. Few numbers, names and keys make contradictions common.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContactDraft } from '../../../shared/contacts/contact.ts';
import { Address } from '../../../shared/phone/address.ts';
import { applyImport } from '../apply.ts';
import type { ContactBook } from '../book.ts';
import { createMemoryBook } from '../memory-book.ts';
import type { SourceRow } from '../source/row.ts';
import { contactsIn } from '../test-contacts.ts';
import { type ImportChoice, planImport } from './plan.ts';

const numbers = Array.from({ length: 7 }, (_, at) => `+1312555010${at}`);
const name = fc.constantFrom('', '', 'Ada', 'ada', 'Ben', 'Cy');
const key = fc.constantFrom('', '', '', 'k1', 'k2', 'k3');
const label = fc.constantFrom('', 'mobile', 'work');
const row = fc.record({
  name,
  organization: fc.constantFrom('', '', '', 'Engines', 'Looms'),
  numbers: fc.array(fc.record({ text: fc.constantFrom(...numbers, 'x'), label }), { maxLength: 3 }),
  emails: fc.subarray(['a@x', 'A@x', 'b@x', 'nobody']),
  notes: fc.constantFrom('', '', 'one', 'two', 'one\ntwo'),
  sourceKey: key,
});
const file = fc
  .array(row, { maxLength: 7 })
  .map((rows) => rows.map((each, at): SourceRow => ({ ...each, row: at + 1, trouble: null })));
const known = fc
  .array(
    fc.record({
      name,
      label,
      first: fc.nat(6),
      more: fc.nat(2),
      sourceKey: key,
      notes: fc.constantFrom('', 'one', 'mine'),
    }),
    {
      maxLength: 4,
    },
  )
  .map((all) =>
    all.map(
      (each): ContactDraft => ({
        ...{ name: each.name || null, organization: null, emails: [], notes: each.notes },
        sourceKey: each.sourceKey || null,
        numbers: numbers
          .slice(each.first, each.first + 1 + each.more)
          .map((number) => ({ number: Address.parse(number), label: each.label })),
      }),
    ),
  );
const choice = fc.constantFrom<ImportChoice['whenDifferent']>('take-file', 'keep-mine');

/** Without ids of this run: what a book says, comparable between two books. */
async function contentOf(book: ContactBook): Promise<readonly string[]> {
  return (await contactsIn(book))
    .map(({ id, ...draft }) =>
      JSON.stringify(draft, Object.keys(draft).sort().concat('number', 'label')),
    )
    .sort();
}

test('importing twice is importing once', async () => {
  await fc.assert(
    fc.asyncProperty(file, known, choice, async (rows, drafts, whenDifferent) => {
      const options: ImportChoice = { country: 'US', whenDifferent };
      const book = createMemoryBook(drafts);
      const before = await contactsIn(book);
      const plan = await planImport(rows, book, options);
      const report = await applyImport(plan, book);
      const after = await contactsIn(book);

      expect(plan.rows.map((each) => each.row)).toEqual(rows.map((each) => each.row));
      expect(report.rows.map(({ outcome }) => outcome)).not.toContain('stale');
      expect(report.ended).toBe('done');

      for (const contact of before) {
        const now = after.find(({ id }) => id === contact.id);
        const kept = new Set(now?.numbers.map(({ number }) => number));
        expect(contact.numbers.every(({ number }) => kept.has(number))).toBe(true);
        expect(now?.notes.startsWith(contact.notes)).toBe(true);
        if (whenDifferent === 'keep-mine' && contact.name !== null)
          expect(now?.name).toBe(contact.name);
      }
      const all = after.flatMap((contact) => contact.numbers.map(({ number }) => number));
      expect(new Set(all).size).toBe(all.length);

      const again = await planImport(rows, book, options);
      expect(again.writes).toEqual([]);
      expect(again.rows.filter(({ verdict }) => verdict.kind === 'rejected')).toEqual(
        plan.rows.filter(({ verdict }) => verdict.kind === 'rejected'),
      );
    }),
    { numRuns: 3000 },
  );
});

test('a number of a row that is taken is called what the row says', async () => {
  await fc.assert(
    fc.asyncProperty(file, known, async (rows, drafts) => {
      const book = createMemoryBook(drafts);
      const plan = await planImport(rows, book, { country: 'US', whenDifferent: 'take-file' });
      await applyImport(plan, book);
      for (const planned of plan.rows) {
        if (planned.verdict.kind === 'rejected') continue;
        expect(planned.numbers).not.toEqual([]);
        const [contact, ...others] = await book.find({ numbers: planned.numbers, keys: [] });
        expect(others).toEqual([]);
        const said = rows.find((each) => each.row === planned.row)?.name;
        if (said !== '') expect(contact?.name?.toLowerCase()).toBe(said?.toLowerCase());
      }
    }),
    { numRuns: 2000 },
  );
});

test('an import that stopped anywhere is finished by importing again', async () => {
  await fc.assert(
    fc.asyncProperty(file, known, fc.nat(7), async (rows, drafts, stop) => {
      const options: ImportChoice = { country: 'US', whenDifferent: 'take-file' };
      const whole = createMemoryBook(drafts);
      await applyImport(await planImport(rows, whole, options), whole);

      const book = createMemoryBook(drafts);
      const plan = await planImport(rows, book, options);
      await applyImport({ ...plan, writes: plan.writes.slice(0, stop) }, book);
      await applyImport(await planImport(rows, book, options), book);
      expect(await contentOf(book)).toEqual(await contentOf(whole));
    }),
    { numRuns: 1500 },
  );
});
