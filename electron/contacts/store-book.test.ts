/** Importing into the store itself: what criterion 4 of the contacts asks for. */
import { expect, onTestFinished, test } from 'vitest';
import { sentenceFor } from '../../shared/contacts/words.ts';
import { openStore } from '../store/open.ts';
import { tempFile } from '../store/scene.ts';
import { createImportSession } from './session.ts';
import { storeBook } from './store-book.ts';
import { contactsTable } from './write/contacts-table.ts';

const rows = 5000;
/** Every 50th has no number, every 70th one too short. */
const isBad = (n: number) => n % 50 === 0 || n % 70 === 0;

function fileOf(): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const n = at + 1;
    const number =
      n % 50 === 0 ? '' : n % 70 === 0 ? '555-01' : `312 5${String(n).padStart(6, '0')}`;
    return `Person ${n},Company ${n % 40},${number},"Note, ${n}"`;
  });
  return ['Name,Company,Mobile,Notes', ...lines].join('\r\n');
}

async function openBook() {
  const store = await openStore({
    file: tempFile(),
    workerUrl: new URL('../store/worker.ts', import.meta.url),
  });
  onTestFinished(() => store.close());
  const told: string[] = [];
  const book = storeBook({
    store,
    onNames: (names) => told.push(...names.map(({ name }) => name ?? '')),
  });
  return { store, book, told };
}

test('5,000 rows twice: no duplicates, and every rejected row says why', async () => {
  const { store, book, told } = await openBook();
  const bad = Array.from({ length: rows }, (_, at) => at + 1).filter(isBad).length;
  const importOnce = async () => {
    const session = createImportSession(book, () => undefined);
    const content = session.open(Buffer.from(fileOf()), 'US');
    if (content.kind !== 'table') throw new Error('not a table');
    const counts = await session.plan(content, { country: 'US', whenDifferent: 'take-file' });
    return { session, counts, end: await session.apply() };
  };
  const first = await importOnce();
  expect(first.counts).toEqual({ all: rows, new: rows - bad, changes: 0, same: 0, rejected: bad });
  expect(first.end).toMatchObject({
    ended: 'done',
    counts: { added: rows - bad, rejected: bad, updated: 0, failed: 0, stale: 0 },
  });
  expect(told).toHaveLength(rows - bad);
  const rejected = first.session.rows('rejected', 0, rows).rows;
  for (const { row, verdict } of rejected) {
    expect(isBad(row - 1)).toBe(true);
    expect(verdict.kind === 'rejected' ? sentenceFor(verdict.why) : '').toMatch(
      /no phone number in this row|is too short/,
    );
  }
  expect(first.session.report('en').split('\r\n')).toHaveLength(rows + 2);

  const second = await importOnce();
  expect(second.counts).toEqual({ all: rows, new: 0, changes: 0, same: rows - bad, rejected: bad });
  expect(second.end).toMatchObject({ ended: 'done', counts: { added: 0, updated: 0 } });
  expect((await store.contactPage('', 0, 1)).total).toBe(rows - bad);

  const all = await store.contactsAfter(null, rows);
  const session = createImportSession(book, () => undefined);
  const exported = session.open(Buffer.from(contactsTable(all)), 'US');
  const mapping = exported.kind === 'table' ? exported : null;
  expect(await session.plan(mapping, { country: 'US', whenDifferent: 'take-file' })).toMatchObject({
    all: rows - bad,
    same: rows - bad,
  });
});

test('stopped between, what is written stays and importing again does the rest', async () => {
  const { store, book } = await openBook();
  const session = createImportSession(book, ({ done }) => {
    if (done >= 200) session.stop();
  });
  const choice = { country: 'US', whenDifferent: 'take-file' } as const;
  const content = session.open(Buffer.from(fileOf()), 'US');
  const mapping = content.kind === 'table' ? content : null;
  await session.plan(mapping, choice);
  expect(await session.apply()).toMatchObject({ ended: 'stopped', counts: { added: 200 } });
  expect((await store.contactPage('', 0, 1)).total).toBe(200);
  expect(await session.plan(mapping, choice)).toMatchObject({ same: 200 });
});
