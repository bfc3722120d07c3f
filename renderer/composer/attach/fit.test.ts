import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addFiles, fitInto, fits } from './fit.ts';
import { isPreparing, outMedia, restoreItems, takeItems, trayOf, useTrays } from './tray.ts';

const draft = 'conversation/1';
const room = 1_000_000;
const hash = 'a'.repeat(64);
/** What the main process answers. */
let refuses: { code: string; detail: string | null } | null = null;

beforeEach(() => {
  refuses = null;
  useTrays.setState({ byDraft: {} });
  const keepMedia = async ({ bytes }: { bytes: Uint8Array }) => {
    if (refuses !== null) return { ok: false, failure: { field: null, ...refuses } };
    const kept = { hash, type: 'pdf', bytes: bytes.length, dimensions: null };
    return { ok: true, value: kept };
  };
  vi.stubGlobal('window', { longcode: { keepMedia } });
});

afterEach(() => vi.unstubAllGlobals());

const tray = () => trayOf(useTrays.getState(), draft);
const file = (name: string, bytes: number, type = 'application/pdf') =>
  new File([new Uint8Array(bytes)], name, { type });
const prepared = () => vi.waitUntil(() => !isPreparing(tray().items));

test('what fits is kept and can be sent under its name', async () => {
  expect(addFiles(draft, [file('plan.pdf', 1000), file('', 10, 'image/png')], room)).toBe(2);
  expect(isPreparing(tray().items)).toBe(true);
  await prepared();
  expect(outMedia(tray().items)).toEqual([
    { kind: 'file', hash, name: 'plan.pdf' },
    { kind: 'file', hash, name: null },
  ]);
});

test('what is too large, too many, or empty is named and leaves the others', async () => {
  const some = [file('film.mp4', room + 1, 'video/mp4'), file('a.gif', room + 1, 'image/gif')];
  addFiles(draft, [...some, file('empty.txt', 0), file('plan.pdf', 900_000)], room);
  addFiles(draft, [file('more.pdf', 200_000)], room);
  expect(tray().problems.map(({ kind }) => kind)).toEqual([
    'too-large',
    'moving',
    'empty',
    'no-room',
  ]);
  expect(tray().items).toHaveLength(1);
  addFiles(
    draft,
    Array.from({ length: 10 }, (_, n) => file(`${n}.txt`, 1)),
    room,
  );
  expect(tray().items).toHaveLength(10);
  expect(tray().problems.at(-1)).toEqual({ kind: 'too-many' });
  await prepared();
});

test('what the main process does not take leaves the tray with its code', async () => {
  refuses = { code: 'media-refused', detail: 'program' };
  addFiles(draft, [file('setup.exe', 10)], room);
  await prepared();
  expect(tray()).toEqual({
    items: [],
    problems: [{ kind: 'refused', name: 'setup.exe', code: 'program' }],
  });
});

test('with another provider what was attached may no longer fit', async () => {
  addFiles(draft, [file('plan.pdf', 900_000)], room);
  await prepared();
  expect([fitInto(draft, 500_000), fits(draft, 500_000), fits(draft, room)]).toEqual([
    false,
    false,
    true,
  ]);
});

test('a tray can be carried to another draft, before what is there', async () => {
  addFiles(draft, [file('first.pdf', 10)], room);
  addFiles('new/1', [file('second.pdf', 10)], room);
  await vi.waitUntil(() => !isPreparing(trayOf(useTrays.getState(), 'new/1').items));
  restoreItems('new/1', takeItems(draft));
  expect(tray().items).toEqual([]);
  expect(outMedia(trayOf(useTrays.getState(), 'new/1').items)).toMatchObject([
    { name: 'first.pdf' },
    { name: 'second.pdf' },
  ]);
});
