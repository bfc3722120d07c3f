import { expect, test } from 'vitest';
import { accountId, ana, ben, line, only, refused, settleAll, start } from './scene.ts';

const missing = { failure: { code: 'not-found' } };
const to = (...people: readonly (typeof ana)[]) => ({ accountId, line, to: [...people] });

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
