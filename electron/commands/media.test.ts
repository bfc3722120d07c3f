/** Commands about files, on a real store and folder; only the dialog is a test's own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { MediaState } from '../../shared/model/media.ts';
import { Address } from '../../shared/phone/address.ts';
import { openMediaFolder } from '../media/folder.ts';
import { files } from '../media/test-files.ts';
import { openStore } from '../store/open.ts';
import { mediaCommands } from './media.ts';
import { accountId } from './scene.ts';

const missing = { failure: { code: 'not-found' } };

async function start() {
  const path = mkdtempSync(join(tmpdir(), 'longcode-media-'));
  const workerUrl = new URL('../store/worker.ts', import.meta.url);
  const store = await openStore({ file: join(path, 'longcode.db'), workerUrl });
  onTestFinished(async () => {
    await store.close();
    rmSync(path, { recursive: true, force: true });
  });
  const folder = await openMediaFolder(join(path, 'media'));
  const told: ChangeSet[] = [];
  const offered: string[] = [];
  let looks = 0;
  let place: string | null = null;
  const commands = mediaCommands({
    store,
    media: folder,
    broadcast: { changed: (changes) => void told.push(changes) },
    mediaQueue: {
      look: () => {
        looks += 1;
      },
    },
    askWhereTo: async (name) => {
      offered.push(name);
      return place;
    },
  });
  const { arrived } = await store.apply(
    accountId,
    {
      ...{ source: 'webhook', receivedAt: Date.now(), raw: '{}' },
      facts: [
        {
          ...{ kind: 'inbound', providerMessageId: 'in-1', text: 'Look', others: [], sentAt: null },
          from: Address.parse('+13125550150'),
          line: Address.parse('+13125550100'),
          media: ['https://files.test/1', 'https://files.test/2'],
        },
      ],
    },
    { cursor: null, historyBefore: 0, byTime: false },
  );
  const messageId = arrived[0] ?? '';
  const stands = (position: number, file: MediaState, name: string | null = null) =>
    store.setMedia(messageId, position, file, name);
  const keep = async (
    position: number,
    bytes: Uint8Array,
    name: string | null = null,
  ): Promise<void> => {
    const hash = await folder.keep(bytes);
    const kept = { state: 'kept', type: 'other', bytes: bytes.length, dimensions: null } as const;
    await stands(position, { ...kept, hash }, name);
  };
  return {
    ...{ path, store, folder, commands, messageId, stands, keep, offered, told },
    looks: () => looks,
    chooses: (to: string | null) => {
      place = to;
    },
  };
}

test('a file is kept to be sent, or refused with its code', async () => {
  const { commands, folder } = await start();
  const kept = await commands.keepMedia({ bytes: new Uint8Array(files.png), name: 'a.png' });
  expect(await folder.read(kept.hash)).toEqual(Buffer.from(files.png));
  await expect(
    commands.keepMedia({ bytes: Buffer.from('<!doctype html>'), name: 'a.png' }),
  ).rejects.toMatchObject({ failure: { code: 'media-refused', detail: 'web-page' } });
});

test('a refused file is asked for once more', async () => {
  const { commands, store, messageId, stands, looks, told } = await start();
  const place = { messageId, position: 1 };
  await stands(1, { state: 'refused', code: 'private-address', detail: 'x' });
  await commands.retryMedia(place);
  const files = (await store.message(messageId))?.media.map(({ file }) => file.state);
  expect(files).toEqual(['waiting', 'waiting']);
  expect(told[0]?.messages.map(({ id }) => id)).toEqual([messageId]);
  expect(looks()).toBe(1);
  await expect(commands.retryMedia({ messageId, position: 2 })).rejects.toMatchObject(missing);
  const nobody = { messageId: crypto.randomUUID(), position: 0 };
  await expect(commands.retryMedia(nobody)).rejects.toMatchObject(missing);
});

test('a file is saved where the user says, under a clean name', async () => {
  const { path, commands, messageId, keep, offered, chooses } = await start();
  const place = { messageId, position: 0 };
  await expect(commands.saveMedia(place)).rejects.toMatchObject(missing);
  await keep(0, files.pdf, 'bill.pdf');
  expect(await commands.saveMedia(place)).toEqual({ saved: false });
  const to = join(path, 'elsewhere.pdf');
  chooses(to);
  expect(await commands.saveMedia(place)).toEqual({ saved: true });
  expect(readFileSync(to)).toEqual(Buffer.from(files.pdf));
  expect(offered).toEqual(['bill.pdf', 'bill.pdf']);
  chooses(join(path, 'nowhere', 'x.pdf'));
  await expect(commands.saveMedia(place)).rejects.toMatchObject({
    failure: { code: 'not-saved', detail: 'ENOENT' },
  });
});

test('a card is read, and nothing else is one', async () => {
  const { commands, messageId, keep } = await start();
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nTEL:+1 838 205 0008\r\nEND:VCARD\r\n';
  await keep(0, Buffer.from(card));
  await keep(1, files.png);
  expect(await commands.readCard({ messageId, position: 0 })).toEqual({
    ...{ name: 'Ada', organization: null, phones: ['+1 838 205 0008'], emails: [] },
  });
  await expect(commands.readCard({ messageId, position: 1 })).rejects.toMatchObject(missing);
});
