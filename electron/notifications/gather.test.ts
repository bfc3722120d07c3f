import { expect, test } from 'vitest';
import { untouched } from '../../shared/inbox/samples.ts';
import { Address } from '../../shared/phone/address.ts';
import type { Arrival } from './arrival.ts';
import { createGathering } from './gather.ts';

function arrival(id: string, accountId: string): Arrival {
  const text = { text: id, at: 0, batchId: null, media: [], deliveries: [], attempts: 0 } as const;
  const plain = { from: null, wordless: false, byProfile: null } as const;
  return {
    message: { id, seq: 1, conversationId: 1, direction: 'in', ...text, ...plain },
    conversation: {
      ...untouched,
      ...{ id: 1, accountId, line: Address.parse('+18382050008'), people: [], unread: 1 },
      ...{
        lastSeq: 1,
        lastAt: 0,
        lastText: id,
        lastKind: 'text',
        lastDirection: 'in',
        lastOutRung: null,
      },
    },
  };
}

function start() {
  const raised: string[][] = [];
  const gathering = createGathering((arrivals) =>
    raised.push(arrivals.map(({ message }) => message.id)),
  );
  return { raised, gathering };
}

test('what is pushed is told at once, what waited while closed never', () => {
  const { raised, gathering } = start();
  gathering.heard([arrival('1', 'a')], 'live');
  gathering.heard([arrival('2', 'a')], 'first-catch-up');
  gathering.caughtUp('a');
  expect(raised.filter((ids) => ids.length > 0)).toEqual([['1']]);
});

test('pages of a catch-up are told together, each account when its own is done', () => {
  const { raised, gathering } = start();
  gathering.heard([arrival('1', 'a')], 'reconnected');
  gathering.heard([arrival('2', 'b')], 'checked');
  gathering.heard([arrival('3', 'a')], 'reconnected');
  expect(raised).toEqual([]);
  gathering.caughtUp('a');
  gathering.caughtUp('b');
  expect(raised).toEqual([['1', '3'], ['2']]);
});
