import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readTarHeader, tarHeader } from './tar.ts';
import { readTar, writeTar } from './tar-file.ts';

test('a header says what was written, and nothing else is taken for one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z/.]{1,90}$/), fc.nat(8 ** 11 - 1), (name, size) => {
      const header = tarHeader({ name, size }, 0);
      expect(readTarHeader(header)).toEqual({ name, size });
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 512, maxLength: 512 }), (bytes) => {
      fc.pre(bytes.some((byte) => byte !== 0));
      expect(() => readTarHeader(bytes)).toThrow(RangeError);
    }),
  );
  expect(readTarHeader(new Uint8Array(512))).toBeNull();
  expect(() => tarHeader({ name: 'x'.repeat(100), size: 1 }, 0)).toThrow(RangeError);
});

test.skipIf(process.platform === 'win32')('the system’s own tar reads it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longcode-tar-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.tar');
  const tar = writeTar(file, 0);
  tar.add('media/one', Buffer.from('first'));
  tar.add('manifest.json', Buffer.alloc(1024, 'x'));
  tar.finish();
  expect(execFileSync('tar', ['tf', file], { encoding: 'utf8' })).toBe(
    'media/one\nmanifest.json\n',
  );
  expect(execFileSync('tar', ['xOf', file, 'media/one'], { encoding: 'utf8' })).toBe('first');
  const read = readTar(file);
  expect([...read.entries()].map(({ content }) => content().length)).toEqual([5, 1024]);
  read.close();
});
