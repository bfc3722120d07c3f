import { expect, test } from 'vitest';
import type { Events } from '../../shared/contract/events.ts';
import { noCounts } from '../../shared/inbox/samples.ts';
import { type ChangeSet, noChange } from '../../shared/model/change.ts';
import type { Message } from '../../shared/model/message.ts';
import { createBroadcast } from './broadcast.ts';

const counts = { ...noCounts, all: 2 };

function message(id: string, conversationId: number, batchId: string | null): Message {
  const said = { direction: 'out', text: 'Hi', at: 0, media: [], deliveries: [] } as const;
  const plain = { from: null, wordless: false, byProfile: null };
  return { id, seq: conversationId, conversationId, batchId, attempts: 1, ...said, ...plain };
}

/** The one event that a burst of changes leads to. */
async function eventAfter(
  ...bursts: readonly Partial<ChangeSet>[]
): Promise<{ sent: number; event: Events['changed'] }> {
  const events: Events['changed'][] = [];
  const told = Promise.withResolvers<void>();
  const broadcast = createBroadcast({
    send: (_channel, event) => {
      events.push(event as Events['changed']);
    },
    counts: async () => counts,
    namesOf: async () => [],
    onCounts: () => told.resolve(),
    onFailure: told.reject,
  });
  broadcast.setInView(1);
  for (const changes of bursts) broadcast.changed({ ...noChange, ...changes });
  await told.promise;
  const [event] = events;
  if (event === undefined) throw new Error('nothing was sent');
  return { sent: events.length, event };
}

test('a burst is one event with the messages in view and every composition touched', async () => {
  const [mine, other] = [message('a', 1, 'b1'), message('b', 2, 'b2')];
  const { sent, event } = await eventAfter(
    { messages: [mine, other] },
    { messages: [message('c', 3, 'b2')] },
  );
  expect(sent).toBe(1);
  expect(event.messages.map(({ id }) => id)).toEqual(['a']);
  expect(event.batches).toEqual(['b1', 'b2']);
});

test('texts to one person touch no composition', async () => {
  expect((await eventAfter({ messages: [message('a', 1, null)] })).event.batches).toEqual([]);
});

test('a text taken back within the same burst is only told as gone', async () => {
  const gone = { conversations: [1], messages: ['a'] };
  const { event } = await eventAfter({ messages: [message('a', 1, null)] }, { removed: gone });
  expect(event.messages).toEqual([]);
  expect(event.removed).toEqual(gone);
});

test('a text that moved to the conversation in view is told as gone and as there', async () => {
  const removed = { conversations: [2], messages: ['a'] };
  const { event } = await eventAfter(
    { messages: [message('a', 2, null)] },
    { messages: [message('a', 1, null)], removed },
  );
  expect(event.messages.map(({ id }) => id)).toEqual(['a']);
  expect(event.removed).toEqual(removed);
});
