import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands as contract } from '../../shared/contract/commands.ts';
import { accountId, ana, ben, only, refused, settleAll, start, to } from './scene.ts';

test('details lead to the exact text received', async () => {
  const { store, commands } = await start();
  const { messages } = await commands.sendText({ ...to(ana), text: 'Hi' });
  const { id: messageId } = only(messages);
  await settleAll(store, refused);
  const { recipients } = await commands.messageDetails({ messageId });
  const { id: receiptId } = only(only(only(recipients).attempts).receipts);
  expect(await commands.rawReceipt({ receiptId })).toEqual({ raw: '{"status":402}' });
  const page = await commands.listFailed({ beforeSeq: null, limit: 9 });
  expect(only(page.failed).messageId).toBe(messageId);
});

test('a composition has a card, rows and a retry that says how many', async () => {
  const { kicked, commands } = await start();
  const { messages } = await commands.sendText({ ...to(ana, ben), text: 'x' });
  const batchId = messages[0]?.batchId ?? '';
  expect(await commands.batchCard({ batchId })).toMatchObject({ total: 2, counts: { held: 2 } });
  const query = { batchId, outcome: 'waiting', cause: null, offset: 1, limit: 5 } as const;
  expect(await commands.batchRows(query)).toMatchObject({ total: 2, rows: [{ to: ben }] });
  const waiting = await commands.listWaiting({ offset: 0, limit: 5 });
  expect(waiting).toMatchObject({
    total: 2,
    texts: [{ text: 'x', waiting: { kind: 'turn' } }, {}],
  });
  const before = kicked.length;
  expect(await commands.retryBatch({ batchId })).toEqual({ retried: 0 });
  expect(kicked).toHaveLength(before);
});

test('what does not exist is said to be so', async () => {
  const { commands } = await start();
  const missing = { failure: { code: 'not-found' } };
  await expect(commands.messageDetails({ messageId: 'x' })).rejects.toMatchObject(missing);
  await expect(commands.rawReceipt({ receiptId: 1 })).rejects.toMatchObject(missing);
  await expect(commands.batchCard({ batchId: 'x' })).rejects.toMatchObject(missing);
});

test('a pasted payload is explained, or refused with a sentence', async () => {
  const { commands } = await start();
  const folder = '../../test/payloads/bandwidth';
  const sample = new URL(`${folder}/failed_opt_out_4775.json`, import.meta.url);
  const { elements } = await commands.explainPayload({ text: readFileSync(sample, 'utf8') });
  expect(elements).toMatchObject([
    { dialect: 'bandwidth-callback', deliveries: [{ rung: 'failed', code: '4775' }] },
  ]);
  await expect(commands.explainPayload({ text: '{' })).rejects.toMatchObject({
    failure: { code: 'unreadable', detail: 'This is not JSON.' },
  });
  await expect(commands.explainPayload({ text: '{"a":1}' })).rejects.toMatchObject({
    failure: { code: 'unreadable', detail: expect.stringContaining('no known dialect') },
  });
});

test('the contract takes what it should and nothing else', () => {
  const batchId = '019a0000-0000-7000-8000-000000000009';
  const rows = { batchId, outcome: 'failed', cause: 'spam', offset: 0, limit: 200 };
  expect(contract.batchRows.safeParse(rows).success).toBe(true);
  for (const wrong of [
    { cause: 'toString' },
    { outcome: 'lost' },
    { limit: 201 },
    { offset: -1 },
  ]) {
    expect(contract.batchRows.safeParse({ ...rows, ...wrong }).success).toBe(false);
  }
  const long = { text: 'x'.repeat(1024 * 1024 + 1) };
  expect(contract.explainPayload.safeParse(long).success).toBe(false);
  for (const id of ['../longcode', 'a/b', '', 'a b']) {
    expect(contract.restoreBackup.safeParse({ id }).success).toBe(false);
  }
  const limits = { perSecond: 1, perLinePerSecond: 0, lookForSeconds: 60 };
  expect(contract.setLimits.safeParse({ accountId, limits }).success).toBe(false);
});
