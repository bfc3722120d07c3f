import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openJournal } from './journal.ts';

async function file(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return join(folder, 'deeper', 'practice.jsonl');
}

const entry = (key: string) => ({ table: 'outbound', key, row: { text: `Grüße 🙂\n${key}` } });

test('what was written is there again, in order, removals included', async () => {
  const path = await file();
  const journal = openJournal(path);
  journal.append(entry('a'));
  journal.append({ ...entry('a'), row: null });
  await journal.flushed();
  journal.close();
  const again = openJournal(path);
  again.close();
  expect(again.entries).toEqual([entry('a'), { ...entry('a'), row: null }]);
});

test('cut anywhere, a journal keeps its whole lines and can be written on', async () => {
  const path = await file();
  const journal = openJournal(path);
  for (const key of ['a', 'b', 'c']) journal.append(entry(key));
  journal.close();
  const bytes = await readFile(path);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length), async (length) => {
      await writeFile(path, bytes.subarray(0, length));
      const whole = bytes.subarray(0, length).toString().split('\n').length - 1;
      const cut = openJournal(path);
      expect(cut.entries).toEqual(['a', 'b', 'c'].slice(0, whole).map(entry));
      cut.append(entry('z'));
      cut.close();
      const again = openJournal(path);
      again.close();
      expect(again.entries.at(-1)).toEqual(entry('z'));
      expect(again.entries).toHaveLength(whole + 1);
    }),
    { numRuns: 60 },
  );
});

test('a damaged line elsewhere is refused with the file and the line', async () => {
  const path = await file();
  const journal = openJournal(path);
  journal.append(entry('a'));
  journal.close();
  await appendFile(path, 'rubbish\n');
  expect(() => openJournal(path)).toThrow(`${path} are damaged at line 2`);
});
