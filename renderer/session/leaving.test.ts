import { expect, test } from 'vitest';
import type { Waiting, WaitingText } from '../../shared/model/waiting.ts';
import { Address } from '../../shared/phone/address.ts';
import { leavingOf } from './leaving.ts';

const number = Address.parse('+13125550100');
const turn: Waiting = { kind: 'turn', detail: null };

function text(accountId: string, waiting: Waiting): WaitingText {
  return {
    seq: 1,
    messageId: 'm',
    batchId: null,
    conversationId: 1,
    accountId,
    line: number,
    to: number,
    others: [],
    text: '',
    at: 0,
    waiting,
  };
}

test('only texts of these accounts that nobody holds back are leaving', () => {
  const texts = [
    text('a', turn),
    text('a', turn),
    text('b', turn),
    text('a', { kind: 'paused' }),
    text('a', { kind: 'stale' }),
    text('a', { kind: 'checking', since: 0 }),
  ];
  const ids = new Set(['a']);
  expect(leavingOf({ texts, total: 6 }, ids)).toBe(2);
  expect(leavingOf({ texts, total: 900 }, ids)).toBe('many');
  expect(leavingOf({ texts, total: 6 }, new Set(['c']))).toBe(0);
});
