import { describe, expect, test } from 'vitest';
import type { Direction } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { sampleInbound } from './samples.ts';
import { countUnseen, firstUnread, newestOutbound, placeOf } from './timeline.ts';

const minute = 60_000;

const text = (seq: number, direction: Direction, at: number) =>
  sampleInbound(seq, { direction, at });

const monday = new Date(2026, 4, 4, 23, 58).getTime();
const messages = [
  text(1, 'in', monday),
  text(2, 'in', monday + minute),
  text(3, 'in', monday + 3 * minute),
  text(4, 'out', monday + 4 * minute),
  text(5, 'out', monday + 20 * minute),
];

describe('placeOf', () => {
  test('a day begins at the first message and after midnight', () => {
    const days = messages.map((_, index) => placeOf(messages, index, null).day !== null);
    expect(days).toEqual([true, false, true, false, false]);
    expect(placeOf(messages, 2, null).day).toBe(new Date(2026, 4, 5).getTime());
  });

  test('somebody else of a group begins anew', () => {
    const eli = Address.parse('+13125550102');
    const both = [text(1, 'in', monday), { ...text(2, 'in', monday + 1), from: eli }];
    expect(placeOf(both, 1, null).continues).toBe(false);
  });

  test('texts of one side stand together for three minutes of one day', () => {
    const continues = messages.map((_, index) => placeOf(messages, index, null).continues);
    expect(continues).toEqual([false, true, false, false, false]);
  });

  test('the "New" line parts what would stand together', () => {
    expect(placeOf(messages, 1, 2)).toMatchObject({ startsNew: true, continues: false });
  });

  test('a row that is gone has no place', () => {
    expect(placeOf(messages, 9, null)).toEqual({ day: null, startsNew: false, continues: false });
  });
});

test.each([
  [0, null],
  [1, 3],
  [2, 2],
  [9, 1],
])('%i unread: reading stopped before %s', (unread, seq) => {
  expect(firstUnread(messages, unread)).toBe(seq);
});

test('unseen are the inbound ones after the last one seen', () => {
  expect(countUnseen(messages, 1)).toBe(2);
  expect(countUnseen(messages, 3)).toBe(0);
});

test('the newest outbound', () => {
  expect(newestOutbound(messages)).toBe(5);
  expect(newestOutbound(messages.slice(0, 3))).toBeNull();
});
