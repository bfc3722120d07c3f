/** What the tests of contacts share: files read as the app reads them, and contacts of all kinds. */
import fc from 'fast-check';
import { type Contact, type ContactDraft, contactLimits } from '../../shared/contacts/contact.ts';
import { tidyEmail, tidyLabel, tidyLine, tidyNotes } from '../../shared/contacts/tidy.ts';
import { Address } from '../../shared/phone/address.ts';
import { applyImport } from './apply.ts';
import type { ContactBook } from './book.ts';
import { guessColumns } from './columns/guess.ts';
import { openContactFile } from './file/open.ts';
import { type ImportChoice, type ImportPlan, planImport } from './plan/plan.ts';
import { rowsOfCards } from './source/card-rows.ts';
import type { SourceRow } from './source/row.ts';
import { rowsOfTable } from './source/table-rows.ts';

export const american: ImportChoice = { country: 'US', whenDifferent: 'take-file' };

/** The rows of a file whose columns are what they are guessed to be. */
export function sourcesIn(file: string | Uint8Array): readonly SourceRow[] {
  const opened = openContactFile(typeof file === 'string' ? Buffer.from(file) : file);
  switch (opened.kind) {
    case 'cards':
      return rowsOfCards(opened.cards);
    case 'table':
      return rowsOfTable(opened.rows, guessColumns(opened.rows, 'US'));
  }
}

export async function imported(file: string | Uint8Array, book: ContactBook, choice = american) {
  const plan: ImportPlan = await planImport(sourcesIn(file), book, choice);
  return { plan, report: await applyImport(plan, book) };
}

export function kindsOf({ rows }: ImportPlan): readonly string[] {
  return rows.map(({ verdict }) => verdict.kind);
}

export async function contactsIn(book: ContactBook): Promise<readonly Contact[]> {
  return Array.fromAsync(book.all());
}

export function draftWith(number: string, rest: Partial<ContactDraft> = {}): ContactDraft {
  return {
    ...{ name: null, organization: null, emails: [], notes: '', sourceKey: null },
    numbers: [{ number: Address.parse(number), label: '' }],
    ...rest,
  };
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...['=1+1', '@', '+', '-', "'", '"', ',', ';', '\t', '\r\n', '\n', '\\', '\\n', ':', '|'],
        ...[
          ':::',
          'é',
          '한',
          '👩‍👩‍👧',
          '\u0301',
          ' ',
          'a',
          '=',
          '\u202e',
          '＝',
          '\ufeff',
          'item1.TEL',
          '0',
        ],
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join('')),
);
const line = anyText.map((text) => tidyLine(tidyLine(text).slice(0, contactLimits.name)));
const lineOrNull = fc.option(line, { freq: 3 }).map((text) => text || null);
const email = fc
  .tuple(anyText, fc.constantFrom('example.com', 'x', '=x', "'-x"))
  .map(([local, host]) => tidyEmail(`${local.replace(/[\s@,;:<>()]/g, '')}@${host}`))
  .filter((address) => address !== null);
export const anyNumber = fc.oneof(
  fc.integer({ min: 2_000_000, max: 9_999_999 }).map((digits) => Address.parse(`+1312${digits}`)),
  fc.integer({ min: 2_000_0000, max: 2_999_9999 }).map((digits) => Address.parse(`+4420${digits}`)),
  fc.integer({ min: 100, max: 999_999 }).map((digits) => Address.parse(String(digits))),
);

/** In the form in which contacts are kept, with whatever words. */
export const anyDraft: fc.Arbitrary<ContactDraft> = fc.record({
  name: lineOrNull,
  organization: lineOrNull,
  numbers: fc.uniqueArray(
    fc.record({
      number: anyNumber,
      label: fc.oneof(anyText, fc.constantFrom('Mobile', 'Work Fax')).map(tidyLabel),
    }),
    { minLength: 1, maxLength: 4, selector: ({ number }) => number },
  ),
  emails: fc.uniqueArray(email, {
    maxLength: 3,
    selector: (each) => each.toLowerCase().normalize('NFKC').toLowerCase(),
  }),
  notes: fc.array(anyText, { maxLength: 5 }).map((lines) => tidyNotes(lines.join('\n'))),
  sourceKey: lineOrNull,
});

/** No number twice among them, and no source key. */
export const anyDrafts = fc
  .uniqueArray(anyDraft, { maxLength: 8, selector: ({ sourceKey }) => sourceKey ?? Symbol() })
  .map((drafts) => {
    const taken = new Set<Address>();
    return drafts.filter(({ numbers }) => {
      const isFree = numbers.every(({ number }) => !taken.has(number));
      for (const { number } of numbers) taken.add(number);
      return isFree;
    });
  });
