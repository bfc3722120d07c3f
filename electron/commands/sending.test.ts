import { expect, test } from 'vitest';
import { CommandError } from '../../shared/contract/failure.ts';
import type { OutMedia } from '../../shared/model/media.ts';
import { Address } from '../../shared/phone/address.ts';
import { foundLine } from '../store/scene.ts';
import { accountId, ana, ben, only, picture, refused, settleAll, start, to } from './scene.ts';

const missing = { failure: { code: 'not-found' } };

test('a text goes to each person once, is told to the page and taken up by the account’s lane', async () => {
  const { told, kicked, commands, store } = await start();
  const { messages } = await commands.sendText({ ...to(ana, ben, ana), text: 'Hi' });
  expect(messages.map(({ deliveries }) => only(deliveries).to).sort()).toEqual([ana, ben]);
  expect(only(told).messages).toEqual(messages);
  expect(kicked).toEqual([accountId]);
  expect((await store.claim(accountId, Date.now(), 9, [])).sends).toHaveLength(2);
});

test('nothing leaves while it can be taken back, and then it was never there', async () => {
  const { told, commands, store } = await start({ undoSeconds: 30 });
  const { messages } = await commands.sendText({ ...to(ana), text: 'Wrong person' });
  expect((await store.claim(accountId, Date.now(), 9, [])).sends).toEqual([]);
  const target = { kind: 'text', messageId: only(messages).id } as const;
  expect(await commands.undoSend(target)).toEqual({ undone: 1, text: 'Wrong person' });
  expect(told.at(-1)?.removed.messages).toEqual([target.messageId]);
  expect((await store.counts()).all).toBe(0);
  expect(await commands.undoSend(target)).toEqual({ undone: 0, text: '' });
});

test('what has left cannot be taken back', async () => {
  const { commands, store } = await start();
  const { messages } = await commands.sendText({ ...to(ana), text: 'Gone' });
  await store.claim(accountId, Date.now(), 9, []);
  const target = { kind: 'text', messageId: only(messages).id } as const;
  expect(await commands.undoSend(target)).toEqual({ undone: 0, text: '' });
  expect(await commands.stopSending(target)).toEqual({ stopped: 0, gone: 1 });
});

test('a composition is paused, resumed and stopped as a whole, with an exact count', async () => {
  const { commands, store } = await start();
  const { messages } = await commands.sendText({ ...to(ana, ben), text: 'All' });
  const target = { kind: 'batch', batchId: messages[0]?.batchId ?? '' } as const;
  expect(await commands.pauseSending(target)).toEqual({ texts: 2 });
  expect((await store.claim(accountId, Date.now(), 9, [])).sends).toEqual([]);
  expect(await commands.resumeSending(target)).toEqual({ texts: 2 });
  expect((await store.claim(accountId, Date.now(), 1, [])).sends).toHaveLength(1);
  expect(await commands.stopSending(target)).toEqual({ stopped: 1, gone: 1 });
  expect((await store.claim(accountId, Date.now(), 9, [])).sends).toEqual([]);
});

test('a lost answer is for the user to decide only after it was looked for', async () => {
  const { commands, store } = await start();
  const { messages } = await commands.sendText({ ...to(ana), text: 'Where is it' });
  await settleAll(store, { kind: 'unknown', detail: 'no answer', raw: '' });
  const again = { messageId: only(messages).id, decision: 'send-again' } as const;
  await expect(commands.resolveUnknown(again)).rejects.toMatchObject(missing);
  await store.notFound(accountId, Date.now() + 1);
  expect(await commands.resolveUnknown(again)).toBeNull();
  const { sends } = await store.claim(accountId, Date.now(), 9, []);
  expect(only(sends)).toMatchObject({ messageId: again.messageId, attempt: 2 });
});

test('a retry is told to the page and taken up by the account’s lane', async () => {
  const { told, kicked, commands, store } = await start();
  const { messages } = await commands.sendText({ ...to(ana), text: 'Hi' });
  await settleAll(store, refused);
  const { id: messageId } = only(messages);
  expect(await commands.retryText({ messageId })).toBeNull();
  expect(only(told.at(-1)?.messages ?? [])).toMatchObject({ id: messageId, attempts: 2 });
  expect(kicked).toEqual([accountId, accountId]);
  await expect(commands.retryText({ messageId })).rejects.toMatchObject(missing);
});

const groups = { groupSize: 3 } as const;
const uploads = { media: 'upload', mediaBytes: picture.bytes.length } as const;
const file = { kind: 'file', hash: picture.hash, name: 'dot.gif' } as const;
const link = { kind: 'link', url: 'https://example.com/dot.gif' } as const;
const cem = Address.parse('+13125550152');
const notOffered = { failure: { code: 'not-offered' } };

test('a group is one message with a delivery for each, and no composition to many', async () => {
  const { commands, store } = await start({ undoSeconds: 0 }, groups);
  const sent = await commands.sendText({ ...to(ana, ben, ana), together: true, text: 'Us' });
  const message = only(sent.messages);
  expect(message.batchId).toBeNull();
  expect(message.deliveries.map((delivery) => delivery.to).sort()).toEqual([ana, ben]);
  expect(only(sent.conversations).people).toEqual([ana, ben]);
  const { sends } = await store.claim(accountId, Date.now(), 9, []);
  expect(only(sends).to.toSorted()).toEqual([ana, ben]);
});

test('a group is refused where the provider has none, or none so large', async () => {
  const group = { ...to(ana, ben), together: true, text: 'Us' };
  const none = await start({}, { groupSize: 1 });
  await expect(none.commands.sendText(group)).rejects.toMatchObject(notOffered);
  expect((await none.store.counts()).all).toBe(0);
  const { commands } = await start({ undoSeconds: 0 }, { groupSize: 2 });
  expect((await commands.sendText(group)).messages).toHaveLength(1);
  const more = commands.sendText({ ...group, to: [ana, ben, cem] });
  await expect(more).rejects.toMatchObject(notOffered);
});

test('a file goes out where files can be handed over, and stands with the text', async () => {
  const { commands, store } = await start({ undoSeconds: 0 }, uploads);
  const { messages } = await commands.sendText({ ...to(ana), text: '', media: [file] });
  const shown = { state: 'kept', hash: picture.hash, type: 'gif', bytes: picture.bytes.length };
  expect(only(only(messages).media)).toMatchObject({ name: 'dot.gif', file: shown });
  const { sends } = await store.claim(accountId, Date.now(), 9, []);
  expect(only(sends).media).toEqual([file]);
});

test('media that the provider cannot take is refused before anything is written', async () => {
  const send = async (capabilities: Parameters<typeof start>[1], media: OutMedia[]) => {
    const { commands, store } = await start({ undoSeconds: 0 }, capabilities);
    const sent = commands.sendText({ ...to(ana), text: 'See', media });
    const end = await sent.then(
      () => 'sent',
      (error: unknown) => (error instanceof CommandError ? error.failure.code : error),
    );
    return [end, (await store.counts()).all];
  };
  expect(await send({ media: 'none' }, [link])).toEqual(['not-offered', 0]);
  expect(await send({ media: 'by-url', mediaBytes: 1_000 }, [file])).toEqual(['not-offered', 0]);
  expect(await send({ media: 'by-url', mediaBytes: 1_000 }, [link])).toEqual(['sent', 1]);
  expect(await send(uploads, [file, file])).toEqual(['not-offered', 0]);
  const gone = { ...file, hash: 'cd'.repeat(32) };
  expect(await send(uploads, [gone])).toEqual(['not-found', 0]);
});

test('nothing is written from a line that cannot text, or is not there', async () => {
  const { commands, store } = await start();
  await store.setLines(accountId, [{ ...foundLine, canText: false }]);
  const cannot = { failure: { code: 'line-cannot-send' } };
  await expect(commands.sendText({ ...to(ana), text: 'Hi' })).rejects.toMatchObject(cannot);
  const other = { ...to(ana), line: ben, text: 'Hi' };
  await expect(commands.sendText(other)).rejects.toMatchObject(cannot);
  expect((await store.counts()).all).toBe(0);
});
