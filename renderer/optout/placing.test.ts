import { expect, test } from 'vitest';
import { eventsBelow } from './placing.ts';

const messages = [
  { id: 'a', at: 10 },
  { id: 'late', at: 50 },
  { id: 'b', at: 30 },
];
const below = (event: { messageId: string | null; at: number }) =>
  messages.flatMap(({ id }, index) => eventsBelow(messages, index, [event]).map(() => id));

test.each([
  ['by the text that said it, whatever its time', 'a', 99, ['a']],
  ['by its time, once', null, 40, ['b']],
  ['a text that is not loaded places it by its time', 'elsewhere', 12, ['a']],
  ['nowhere before all that are loaded', null, 5, []],
])('%s', (_name, messageId, at, expected) => {
  expect(below({ messageId, at })).toEqual(expected);
});
