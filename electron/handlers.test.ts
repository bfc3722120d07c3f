/** The commands of delivery truth against a real store, with an engine that only notes its kicks. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../shared/contract/commands.ts';
import type { ChangeSet } from '../shared/model/change.ts';
import { defaultSettings } from '../shared/model/settings.ts';
import { createHandlers } from './handlers.ts';
import {
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  line,
  noon,
  only,
  openScene,
  type Scene,
} from './store/scene.ts';
import type { Store } from './store/store.ts';

const unused = () => {
  throw new Error('not part of these commands');
};

/** What the handlers under test ask of the store, without its threads. */
function storeOf({ read, write }: Scene): Store {
  return {
    messageDetails: async (id) => read.messageDetails(id),
    rawReceipt: async (id) => read.rawReceipt(id),
    batchCard: async (id) => read.batchCard(id),
    batchRows: async (query) => read.batchRows(query),
    failed: async (before, limit) => read.failed(before, limit),
    retryText: async (id, now) => write.retryText(id, now),
    retryBatch: async (id, now) => write.retryBatch(id, now),
    conversations: async (...page) => read.conversations(...page),
    conversation: async (id) => read.conversation(id),
    messages: async (...page) => read.messages(...page),
    message: async (id) => read.message(id),
    counts: async () => read.counts(),
    lines: async () => read.lines(),
    cursor: async (id) => read.cursor(id),
    setLines: async (...lines) => write.setLines(...lines),
    compose: async (text) => write.compose(text),
    claim: async (...claim) => write.claim(...claim),
    nextDue: async (id) => write.nextDue(id),
    settle: async (...end) => write.settle(...end),
    recover: async (now) => write.recover(now),
    apply: async (...heard) => write.apply(...heard),
    markRead: async (...upto) => write.markRead(...upto),
    removeAccount: async (id) => write.removeAccount(id),
    close: async () => undefined,
  };
}

function start() {
  const scene = openScene();
  const told: ChangeSet[] = [];
  const kicked: string[] = [];
  const handlers = createHandlers({
    store: storeOf(scene),
    book: {
      accounts: () => [],
      add: unused,
      remove: unused,
      sealedKey: unused,
      setSealedKey: unused,
      settings: () => defaultSettings,
      setSettings: unused,
    },
    vault: { strength: unused, seal: unused, open: unused },
    engine: {
      states: () => [],
      start: unused,
      stop: unused,
      stopAll: unused,
      kick: (id) => kicked.push(id),
      reconnect: unused,
      providerAt: unused,
    },
    broadcast: {
      emit: unused,
      changed: (changes) => told.push(changes),
      setInView: unused,
    },
    practice: unused,
    forgetPractice: unused,
    onViewing: unused,
    onSettings: unused,
    takeOpenRequest: () => null,
  });
  return { scene, told, kicked, handlers };
}

const refused = {
  kind: 'rejected',
  code: '402',
  detail: 'No balance',
  raw: '{"status":402}',
} as const;
const refuse = (scene: Scene) => scene.write.settle(claimOne(scene).outboxId, refused, noon);

test('a retry is told to the page and taken up by the account’s outbox', async () => {
  const { scene, told, kicked, handlers } = start();
  const messageId = composeOne(scene, 'Hi');
  refuse(scene);
  expect(await handlers.retryText({ messageId })).toBeNull();
  expect(only(only(told).messages)).toMatchObject({ id: messageId, attempts: 2 });
  expect(kicked).toEqual([accountId]);
  await expect(handlers.retryText({ messageId })).rejects.toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(kicked).toEqual([accountId]);
});

test('details lead to the exact text received', async () => {
  const { scene, handlers } = start();
  const messageId = composeOne(scene, 'Hi');
  refuse(scene);
  const { recipients } = await handlers.messageDetails({ messageId });
  const { id: receiptId } = only(only(only(recipients).attempts).receipts);
  expect(await handlers.rawReceipt({ receiptId })).toEqual({ raw: '{"status":402}' });
  const page = await handlers.listFailed({ beforeSeq: null, limit: 9 });
  expect(only(page.failed).messageId).toBe(messageId);
});

test('a composition has a card, rows and a retry that says how many', async () => {
  const { scene, kicked, handlers } = start();
  const { messages } = scene.write.compose({
    accountId,
    line,
    to: [ana, ben],
    text: 'x',
    now: noon,
  });
  const batchId = messages[0]?.batchId ?? '';
  expect(await handlers.batchCard({ batchId })).toMatchObject({ total: 2, counts: { held: 2 } });
  const query = { batchId, outcome: 'waiting', cause: null, offset: 1, limit: 5 } as const;
  expect(await handlers.batchRows(query)).toMatchObject({ total: 2, rows: [{ to: ben }] });
  expect(await handlers.retryBatch({ batchId })).toEqual({ retried: 0 });
  expect(kicked).toEqual([]);
});

test('what does not exist is said to be so', async () => {
  const { handlers } = start();
  const missing = { failure: { code: 'not-found' } };
  await expect(handlers.messageDetails({ messageId: 'x' })).rejects.toMatchObject(missing);
  await expect(handlers.rawReceipt({ receiptId: 1 })).rejects.toMatchObject(missing);
  await expect(handlers.batchCard({ batchId: 'x' })).rejects.toMatchObject(missing);
});

test('a pasted payload is explained, or refused with a sentence', async () => {
  const { handlers } = start();
  const sample = new URL('../test/payloads/bandwidth/failed_opt_out_4775.json', import.meta.url);
  const { elements } = await handlers.explainPayload({ text: readFileSync(sample, 'utf8') });
  expect(elements).toMatchObject([
    { dialect: 'bandwidth-callback', deliveries: [{ rung: 'failed', code: '4775' }] },
  ]);
  await expect(handlers.explainPayload({ text: '{' })).rejects.toMatchObject({
    failure: { code: 'unreadable', detail: 'This is not JSON.' },
  });
  await expect(handlers.explainPayload({ text: '{"a":1}' })).rejects.toMatchObject({
    failure: { code: 'unreadable', detail: expect.stringContaining('no known dialect') },
  });
});

test('the contract takes what it should and nothing else', () => {
  const batchId = '019a0000-0000-7000-8000-000000000009';
  const rows = { batchId, outcome: 'failed', cause: 'spam', offset: 0, limit: 200 };
  expect(commands.batchRows.safeParse(rows).success).toBe(true);
  for (const wrong of [
    { cause: 'toString' },
    { outcome: 'lost' },
    { limit: 201 },
    { offset: -1 },
  ]) {
    expect(commands.batchRows.safeParse({ ...rows, ...wrong }).success).toBe(false);
  }
  expect(commands.explainPayload.safeParse({ text: 'x'.repeat(1024 * 1024 + 1) }).success).toBe(
    false,
  );
});
