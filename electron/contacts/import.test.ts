/** Files of thousands of rows, imported as a person does it: twice, stopped, and on a bad disk. */
import { expect, test } from 'vitest';
import { sentenceFor } from '../../shared/contacts/words.ts';
import { tableText } from '../../shared/text/table.ts';
import { contactFiles } from '../../shared/words/en/contact-files.ts';
import { applyImport, type Progress } from './apply.ts';
import type { ContactBook } from './book.ts';
import { rowsIn } from './file/table.ts';
import { createMemoryBook } from './memory-book.ts';
import { type ImportPlan, planImport } from './plan/plan.ts';
import { american, contactsIn, imported, kindsOf, sourcesIn } from './test-contacts.ts';
import { reportTable } from './write/report-table.ts';

const heading = [
  'First Name',
  'Last Name',
  'Company',
  'Mobile Phone',
  'Home Phone',
  'E-mail Address',
  'Notes',
];

/** Every tenth row is bad or odd in a way of its own; what is expected of it stands beside it. */
const oddities: readonly ((at: number) => readonly [cells: readonly string[], kind: string])[] = [
  (at) => [[`Bad${at}`, 'Empty', '', '', '', '', ''], 'rejected'],
  (at) => [[`Bad${at}`, 'Words', '', 'call the office', '', '', ''], 'rejected'],
  (at) => [[`Bad${at}`, 'Short', '', '555-01', '', '', ''], 'rejected'],
  (at) => [[`Bad${at}`, 'Excel', '', '1.31256E+10', '', '', ''], 'rejected'],
  (at) => [[`Bad${at}`, 'Extension', '', '(312) 555-0100 ext. 7', '', '', ''], 'rejected'],
  (at) => [[`Bad${at}`, 'Shared', '', '+44 20 7946 0000', '', '', ''], 'rejected'],
  (at) => [[`Bad${at}`, 'Long', 'x'.repeat(201), numberAt(at), '', '', ''], 'rejected'],
  (at) => [
    ['=HYPERLINK("x")', `Odd${at}`, '', numberAt(at), 'nothing', 'nobody', 'a\n"b"\0'],
    'new',
  ],
  (at) => [['Zoë', `한글 ${at}`, 'Löwe & Co', `tel:${numberAt(at)}`, '', 'x@y.z', ', ; \t'], 'new'],
  (at) => [['Ann', 'Other', '', numberAt(at - 8), '', '', ''], at >= 8 ? 'joined' : 'new'],
];

function numberAt(at: number): string {
  const digits = String(2_000_000 + at);
  return `(312) ${digits.slice(0, 3)}-${digits.slice(3)}`;
}

function generated(count: number) {
  const rows: (readonly [readonly string[], string])[] = [];
  for (let at = 0; at < count; at += 1) {
    const odd = oddities[(at / 10) % oddities.length];
    const plain = [
      ['Ann', 'Other', `Firm ${at}`, numberAt(at), '', `p${at}@example.com`, ''],
      'new',
    ] as const;
    rows.push(at % 10 === 0 && odd !== undefined ? odd(at) : plain);
  }
  return {
    kinds: rows.map(([, kind]) => kind),
    file: tableText([heading, ...rows.map(([cells]) => cells)]),
  };
}

test('5,000 rows twice: nobody twice, and every rejected row says why', async () => {
  const { kinds, file } = generated(5000);
  const book = createMemoryBook();
  const first = await imported(file, book);
  expect(kindsOf(first.plan)).toEqual(kinds);
  const contacts = await contactsIn(book);
  expect(contacts).toHaveLength(kinds.filter((kind) => kind === 'new').length);

  const second = await imported(file, book);
  expect(second.plan.writes).toEqual([]);
  expect(await contactsIn(book)).toEqual(contacts);

  for (const { verdict } of [...first.plan.rows, ...second.plan.rows]) {
    if (verdict.kind === 'rejected')
      expect(sentenceFor(verdict.why)).toMatch(/^[\p{Lu}“(+].{15,250}\.$/su);
  }
  const numbers = contacts.flatMap((contact) => contact.numbers.map(({ number }) => number));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('an updated file updates', async () => {
  const book = createMemoryBook();
  await imported('name,phone\nAda,3125550100\nBen,3125550101\n', book);
  const { plan, report } = await imported(
    'name,phone\nAda K,3125550100\nBen,3125550101\nCy,3125550102\n',
    book,
  );
  expect(kindsOf(plan)).toEqual(['changes', 'same', 'new']);
  expect(report.rows.map(({ outcome }) => outcome)).toEqual(['updated', 'unchanged', 'added']);
  expect((await contactsIn(book)).map(({ name }) => name).sort()).toEqual(['Ada K', 'Ben', 'Cy']);
});

async function planned(book: ContactBook, rows: number): Promise<ImportPlan> {
  const lines = Array.from({ length: rows }, (_, at) => `P${at},${numberAt(at)}`);
  return planImport(sourcesIn(`name,phone\n${lines.join('\n')}`), book, american);
}

test('progress counts up to the end', async () => {
  const book = createMemoryBook();
  const seen: Progress[] = [];
  await applyImport(await planned(book, 250), book, (progress) => seen.push(progress));
  expect(seen.map(({ done, total }) => `${done}/${total}`)).toEqual([
    '0/250',
    '100/250',
    '200/250',
    '250/250',
  ]);
});

test('stopped between two batches, the report says where, and importing again does the rest', async () => {
  const book = createMemoryBook();
  const stop = new AbortController();
  const plan = await planned(book, 250);
  const report = await applyImport(
    ...([plan, book, ({ done }: Progress) => done === 100 && stop.abort(), stop.signal] as const),
  );
  expect(report.ended).toBe('stopped');
  expect(report.rows.map(({ outcome }) => outcome)).toEqual([
    ...Array<string>(100).fill('added'),
    ...Array<string>(150).fill('not-reached'),
  ]);
  expect(kindsOf(await planned(book, 250))).toEqual([
    ...Array<string>(100).fill('same'),
    ...Array<string>(150).fill('new'),
  ]);
});

test('a dry run can be stopped', async () => {
  const rows = sourcesIn('name,phone\nAda,3125550100\n');
  const stopped = planImport(rows, createMemoryBook(), american, AbortSignal.abort('enough'));
  await expect(stopped).rejects.toBe('enough');
});

test('a disk that fails on the way is reported row by row', async () => {
  const book = createMemoryBook();
  let writes = 0;
  const failing: ContactBook = {
    ...book,
    write: async (batch) => {
      writes += 1;
      if (writes === 2) throw new Error('disk full');
      return book.write(batch);
    },
  };
  const report = await applyImport(await planned(book, 250), failing);
  expect(report).toMatchObject({ ended: 'failed', detail: 'disk full' });
  expect(Object.groupBy(report.rows, ({ outcome }) => outcome)).toMatchObject({
    added: { length: 100 },
    failed: { length: 100 },
    'not-reached': { length: 50 },
  });
});

test('rows joined with one that was not written are not written either', async () => {
  const book = createMemoryBook();
  const lines = 'name,phone\nAda,3125550100\nAda,3125550100\n';
  const plan = await planImport(sourcesIn(lines), book, american);
  const failing = { write: async () => Promise.reject(new Error('disk full')) };
  const outcomes = async (target: Pick<ContactBook, 'write'>, signal?: AbortSignal) =>
    (await applyImport(plan, target, undefined, signal)).rows.map(({ outcome }) => outcome);
  expect(await outcomes(failing)).toEqual(['failed', 'failed']);
  expect(await outcomes(book, AbortSignal.abort())).toEqual(['not-reached', 'not-reached']);
  expect(await outcomes(book)).toEqual(['added', 'joined']);
});

test('a number that went to somebody else since the dry run stays there', async () => {
  const book = createMemoryBook();
  await imported('name,phone\nAda,3125550100\n', book);
  const lines = 'name,phone,phone 2\nAda,3125550100,3125550101\n';
  const plan = await planImport(sourcesIn(lines), book, american);
  await imported('name,phone\nBen,3125550101\n', book);
  const { rows } = await applyImport(plan, book);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['stale']);
  expect((await contactsIn(book)).map(({ numbers }) => numbers.length)).toEqual([1, 1]);
});

test('who was changed since the dry run is left as they are', async () => {
  const book = createMemoryBook();
  await imported('name,phone\nAda,3125550100\n', book);
  const plan = await planImport(
    sourcesIn('name,phone\nAda K,3125550100\nBen,3125550101\n'),
    book,
    american,
  );
  await imported('name,phone\nAda Q,3125550100\nBenny,3125550101\n', book);
  const report = await applyImport(plan, book);
  expect(report.rows.map(({ outcome }) => outcome)).toEqual(['stale', 'stale']);
  expect((await contactsIn(book)).map(({ name }) => name)).toEqual(['Ada Q', 'Benny']);
});

test('the report of rows as a table', async () => {
  const book = createMemoryBook();
  await imported('name,phone\nAda,3125550100\n', book);
  const { report } = await imported(
    'name,phone,email\nAda K,3125550100,\n=Ben,soon,\nCy,3125550102,x\nCy,3125550102,\n',
    book,
  );
  const rows = [...rowsIn(reportTable(report, contactFiles), ',')].map(({ cells }) => cells);
  expect(rows).toEqual([
    ['Row', 'Name', 'Numbers', 'Result', 'Details'],
    ['2', 'Ada K', '+13125550100', 'Updated.', 'name: “Ada” became “Ada K”.'],
    ['3', "'=Ben", '', 'Not imported.', '“soon” is not a phone number.'],
    ['4', 'Cy', '+13125550102', 'Added.', 'Left out: “x” is not an email address.'],
    ['5', 'Cy', '+13125550102', 'Joined with another row.', 'The same person as row 4.'],
  ]);
});
