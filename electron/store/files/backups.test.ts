import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accountId, newText, noon } from '../scene.ts';
import { idsIn, look, makeSound, tempFolder } from './damage.ts';
import { openIn } from './opened.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout'], shouldAdvanceTime: false });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a backup stands alone, is for this user only, and says when and why it was made', async () => {
  const folder = tempFolder();
  const { store, backUp, backups, backupFolder } = await openIn(folder);
  await store.compose(newText('kept'));
  expect(await backups()).toEqual([]);
  const made = await backUp('asked', noon);
  const rolling = await backUp('rolling', noon + 1);
  expect(made).toMatchObject({
    id: 'longcode-20260504T120000000Z-asked',
    at: noon,
    reason: 'asked',
  });
  expect(await backups()).toEqual([rolling, made]);
  expect(readdirSync(backupFolder)).toEqual([`${made.id}.db`, `${rolling.id}.db`]);
  const path = join(backupFolder, `${made.id}.db`);
  expect(statSync(path).size).toBe(made.bytes);
  if (process.platform !== 'win32') {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(backupFolder).mode & 0o777).toBe(0o700);
  }
  expect(idsIn(path).size).toBe(1);
  expect(look(path, (db) => db.get('PRAGMA journal_mode'))).toEqual({ journal_mode: 'delete' });
});

test('two of the same moment are two, and other files of the folder are none', async () => {
  const folder = tempFolder();
  const { backUp, backups, backupFolder } = await openIn(folder);
  mkdirSync(backupFolder);
  writeFileSync(join(backupFolder, 'notes.db'), '');
  writeFileSync(join(backupFolder, 'longcode-20260504T120000000Z-whim.db'), '');
  const made = [await backUp('asked', noon), await backUp('asked', noon)];
  expect(made.map(({ at }) => at)).toEqual([noon, noon + 1]);
  expect(await backups()).toEqual(made.toReversed());
});

test('what a killed run left unfinished is no backup and is cleared away', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'backups'));
  const part = join(folder, 'backups', 'longcode-20260504T120000000Z-rolling.db.part');
  writeFileSync(part, 'half');
  writeFileSync(join(folder, 'longcode.db.part'), 'half');
  const { backups, backupFolder } = await openIn(folder);
  expect(await backups()).toEqual([]);
  expect(readdirSync(backupFolder)).toEqual([]);
  expect(readdirSync(folder)).not.toContain('longcode.db.part');
});

test('while a backup is made, writing and reading go on, and it is of one moment', async () => {
  const folder = tempFolder();
  makeSound(join(folder, 'longcode.db'), 100);
  const { store, backUp, backupFolder } = await openIn(folder);
  const { waiting } = await store.counts();
  let going = true;
  let written = 0;
  const writing = (async () => {
    for (; going; written += 1) {
      await store.compose(newText(`during ${written}`));
      await store.counts();
    }
  })();
  const before = written;
  const made = await backUp('asked', noon);
  const during = written - before;
  going = false;
  await writing;
  expect(during).toBeGreaterThan(5);
  const path = join(backupFolder, `${made.id}.db`);
  look(path, (db) => {
    expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const composed = db.all("SELECT text FROM message WHERE text LIKE 'during%' ORDER BY seq");
    expect(composed).toEqual(composed.map((_, n) => ({ text: `during ${n}` })));
  });
  expect((await store.counts()).waiting).toBe(waiting + written);
});

test('closing ends a backup that is being made', async () => {
  const folder = tempFolder();
  makeSound(join(folder, 'longcode.db'), 30);
  const { backUp, close, backupFolder } = await openIn(folder);
  const making = backUp('asked', noon).then(
    () => 'made',
    () => 'ended',
  );
  await close();
  const left = readdirSync(backupFolder, { encoding: 'utf8' }).length;
  expect([await making, left]).toEqual((await making) === 'made' ? ['made', 1] : ['ended', 0]);
});

test('a rolling backup is made ten minutes after opening, and not again while nothing is written', async () => {
  const folder = tempFolder();
  const { store, backups, backUp } = await openIn(folder);
  const rolling = async (): Promise<number> => {
    await backUp('asked', noon);
    return (await backups()).filter(({ reason }) => reason === 'rolling').length;
  };
  vi.advanceTimersByTime(10 * 60_000);
  await expect.poll(async () => (await backups()).length).toBe(1);
  await store.stillLive(accountId, noon);
  vi.advanceTimersByTime(4 * 60 * 60_000);
  expect(await rolling()).toBe(1);
  await store.compose(newText('first'));
  vi.advanceTimersByTime(4 * 60 * 60_000);
  expect(await rolling()).toBe(2);
});
