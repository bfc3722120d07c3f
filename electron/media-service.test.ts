/**
 * Media the whole way: a text with links is stored, a server of the test's own answers them, and the
 * store says how each ended. Store and folder are the real ones.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { MediaState } from '../shared/model/media.ts';
import type { Message } from '../shared/model/message.ts';
import type { Heard } from '../shared/model/receipt.ts';
import { Address } from '../shared/phone/address.ts';
import type { Engine } from './engine.ts';
import { openMediaFolder } from './media/folder.ts';
import { files, png } from './media/test-files.ts';
import { portOf } from './media/test-stand.ts';
import { createMediaService } from './media-service.ts';
import { openStore } from './store/open.ts';

const accountId = '019a0000-0000-7000-8000-000000000001';
const workerUrl = new URL('./store/worker.ts', import.meta.url);

async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${portOf(server.address())}`;
}

/** `home` is the account's provider, on this computer. */
async function scene(home: string) {
  const path = mkdtempSync(join(tmpdir(), 'longcode-media-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const store = await openStore({ file: join(path, 'longcode.db'), workerUrl });
  const folder = await openMediaFolder(join(path, 'media'));
  const failures: unknown[] = [];
  const ended = new Map<string, Message>();
  const engine: Pick<Engine, 'mediaHeaders' | 'loopbackOrigins'> = {
    mediaHeaders: async (_id, url) =>
      url.startsWith(home) ? { authorization: 'Basic c2VjcmV0' } : null,
    loopbackOrigins: () => [home],
  };
  const media = createMediaService({
    ...{ folder, store, engine },
    runs: (id) => id === accountId,
    onChanges: ({ messages }) => {
      for (const one of messages) ended.set(one.id, one);
    },
    onFailure: (error) => void failures.push(error),
  });
  onTestFinished(async () => {
    await media.stop();
    await store.close();
    expect(failures).toEqual([]);
  });

  const hear = async (...links: readonly string[]): Promise<string> => {
    const changes = await store.apply(accountId, inbound(links), {
      ...{ cursor: null, historyBefore: 0, byTime: false },
    });
    media.heard(changes);
    const [id] = changes.arrived;
    if (id === undefined) throw new Error('nothing arrived');
    return id;
  };
  /** How the files of a text ended, as the store says it. */
  const endOf = async (id: string): Promise<readonly MediaState[]> => {
    await vi.waitFor(() => {
      const states = ended.get(id)?.media.map(({ file }) => file.state) ?? ['waiting'];
      expect(states).not.toContain('waiting');
    });
    return (await store.message(id))?.media.map(({ file }) => file) ?? [];
  };
  return { store, folder, media, hear, endOf };
}

let texts = 0;

function inbound(links: readonly string[]): Heard {
  texts += 1;
  return {
    source: 'webhook',
    receivedAt: Date.now(),
    raw: '{}',
    facts: [
      {
        ...{ kind: 'inbound', providerMessageId: `in-${texts}`, text: 'Look', media: links },
        ...{ from: Address.parse('+13125550150'), others: [], sentAt: null },
        line: Address.parse('+13125550100'),
      },
    ],
  };
}

test('a hostile link in a stored text ends as refused, and nothing of it is kept', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const bodies: Readonly<Record<string, string | Uint8Array>> = {
    '/page': '<!DOCTYPE html><script>alert(1)</script>',
    '/drawing': svg,
    '/lying': files.pdf,
  };
  const home = await serve(({ url = '' }, response) => {
    if (url === '/away') response.writeHead(302, { location: 'https://10.0.0.1/' }).end();
    else if (url === '/name') {
      const disposition = 'attachment; filename="../../.bashrc"';
      response.writeHead(200, { 'content-disposition': disposition }).end(files.png);
    } else if (url === '/endless') response.end(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
    else response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bodies[url]);
  });
  const { folder, media, hear, endOf } = await scene(home);
  media.start();
  const links = ['page', 'drawing', 'lying', 'away', 'name', 'endless'].map(
    (at) => `${home}/${at}`,
  );
  const id = await hear(...links, 'https://127.0.0.1/', 'file:///etc/passwd');
  const ends = await endOf(id);
  const codes = ends.map((file) => (file.state === 'refused' ? file.code : file.state));
  expect(codes).toEqual([
    ...['web-page', 'drawing', 'wrong-type', 'private-address', 'bad-name', 'too-large'],
    ...['private-address', 'bad-address'],
  ]);
  expect(await folder.hashes()).toEqual([]);
});

test('a picture is kept, under its clean name, and shown by the store', async () => {
  const authorized: (string | undefined)[] = [];
  const home = await serve(({ headers }, response) => {
    authorized.push(headers.authorization);
    response.writeHead(200, { 'content-type': 'image/png' }).end(png(3, 4));
  });
  const { store, folder, media, hear, endOf } = await scene(home);
  const id = await hear(`${home}/holiday.png`);
  media.start();
  const [file] = await endOf(id);
  expect(file).toMatchObject({ state: 'kept', type: 'png', dimensions: { width: 3, height: 4 } });
  expect((await store.message(id))?.media[0]?.name).toBe('holiday.png');
  expect(authorized).toEqual(['Basic c2VjcmV0']);
  expect([...(await store.keptHashes())]).toEqual(await folder.hashes());
  const [hash = ''] = await folder.hashes();
  expect(await media.fileOf(hash)).toMatchObject({ type: 'png' });
});

test('what was under way when it stopped is fetched at the next start', async () => {
  const asked = Promise.withResolvers<void>();
  let answers = false;
  const home = await serve((_, response) => {
    asked.resolve();
    if (answers) response.end(files.png);
  });
  const { store, media, hear, endOf } = await scene(home);
  media.start();
  const id = await hear(`${home}/1`);
  await asked.promise;
  await media.stop();
  expect((await store.message(id))?.media[0]?.file).toEqual({ state: 'waiting' });
  answers = true;
  media.start();
  expect((await endOf(id))[0]?.state).toBe('kept');
});
