import { expect, test } from 'vitest';
import type { MediaHost } from '../providers/provider.ts';
import { ProviderError } from '../providers/provider.ts';
import { createUploads } from './uploads.ts';

const hash = 'ab'.repeat(32);
const file = { kind: 'file', hash, name: 'dot.gif' } as const;
const link = { kind: 'link', url: 'https://example.com/dot.gif' } as const;
const minute = 60_000;

function start(upload: MediaHost['upload']) {
  let now = 0;
  const asked: string[] = [];
  const failures: unknown[] = [];
  const host: MediaHost = {
    upload: async (bytes, mime, name, signal) => {
      asked.push(`${name} ${mime} ${bytes.length}`);
      return await upload(bytes, mime, name, signal);
    },
  };
  const uploads = createUploads({
    fileOf: async (one) => (one === hash ? { bytes: new Uint8Array(3), type: 'gif' } : null),
    abandoned: new AbortController().signal,
    monotonic: () => now,
    onFailure: (error) => failures.push(error),
  });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { uploads, host, asked, failures, pass };
}

test('links go as they are, files by the address the provider gave, in their order', async () => {
  const { uploads, host, asked } = start(async () => 'https://media.example/1');
  const given = [link, file, { ...link, url: 'https://example.com/2' }];
  const addresses = [link.url, 'https://media.example/1', 'https://example.com/2'];
  expect(await uploads.addresses(host, given)).toEqual(addresses);
  expect(asked).toEqual(['dot.gif image/gif 3']);
});

test('many texts at once carry one upload, and later ones a new one', async () => {
  const { uploads, host, asked, pass } = start(async () => `https://media.example/${asked.length}`);
  const first = ['https://media.example/1'];
  const sends = Array.from({ length: 5 }, () => uploads.addresses(host, [file]));
  expect(await Promise.all(sends)).toEqual(Array(5).fill(first));
  pass(9 * minute);
  expect(await uploads.addresses(host, [file])).toEqual(first);
  pass(minute);
  expect(await uploads.addresses(host, [file])).toEqual(['https://media.example/2']);
  await uploads.addresses(host, [{ ...file, name: 'other.gif' }]);
  expect(asked).toHaveLength(3);
});

test('a file that is gone, and a provider that takes none, end the text with a sentence', async () => {
  const { uploads, host, asked } = start(async () => 'https://media.example/1');
  const gone = await uploads.addresses(host, [{ ...file, hash: 'cd'.repeat(32) }]);
  expect(gone).toMatchObject({ kind: 'rejected', code: 'file-gone' });
  const nowhere = await uploads.addresses(null, [file]);
  expect(nowhere).toMatchObject({ kind: 'rejected', code: 'links-only' });
  expect(await uploads.addresses(null, [link])).toEqual([link.url]);
  expect(asked).toEqual([]);
});

test('while the provider is away or busy nothing is sent, however often', async () => {
  let error = new ProviderError('unreachable', 'ECONNREFUSED');
  const { uploads, host, failures } = start(() => Promise.reject(error));
  const away = { kind: 'not-sent', asked: false, detail: 'ECONNREFUSED', retryAfterMs: null };
  for (let n = 0; n < 10; n += 1) expect(await uploads.addresses(host, [file])).toEqual(away);
  error = new ProviderError('busy', '429', 2_000);
  const busy = { kind: 'not-sent', asked: true, detail: '429', retryAfterMs: 2_000 };
  expect(await uploads.addresses(host, [file])).toEqual(busy);
  error = new ProviderError('key-refused', '401');
  expect(await uploads.addresses(host, [file])).toEqual({ kind: 'key-refused', detail: '401' });
  error = new ProviderError('refused', '413 too large');
  expect(await uploads.addresses(host, [file])).toMatchObject({
    ...{ kind: 'rejected', code: 'file-not-taken', detail: expect.stringContaining('413') },
  });
  expect(failures).toEqual([]);
});

test('a file the provider fails on three times in a row holds nothing up any longer', async () => {
  let failing = true;
  const { uploads, host } = start(async () => {
    if (failing) throw new ProviderError('failed', '500');
    return 'https://media.example/1';
  });
  const kinds = async (): Promise<string> => {
    const end = await uploads.addresses(host, [file]);
    return 'kind' in end ? end.kind : 'sent';
  };
  expect([await kinds(), await kinds(), await kinds()]).toEqual([
    'not-sent',
    'not-sent',
    'rejected',
  ]);
  expect(await kinds()).toBe('not-sent');
  failing = false;
  expect(await kinds()).toBe('sent');
});
