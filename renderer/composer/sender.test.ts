import { expect, test } from 'vitest';
import type { Line } from '../../shared/model/line.ts';
import { readinessIn } from '../lines/readiness.ts';
import { sampleLine, sampleProfile, sampleState } from '../session/samples.ts';
import { firstSender, lineOfSender, senderKey, sendersOf } from './sender.ts';

const accounts = [sampleState('a', { state: 'live', since: 0 })];
const off = sampleLine('+13125550100', { canText: false, canMms: null });
const unregistered = sampleLine('+13125550101', { registration: 'none' });
const ready = sampleLine('+13125550102');
const states = (...lines: readonly Line[]) =>
  lines.map((line) => ({
    line,
    readiness: readinessIn({ accounts, profiles: [], offers: [] }, line, 0),
  }));
const keys = (senders: ReturnType<typeof sendersOf>) => senders.map(senderKey);

test('numbers come first, then profiles with somebody to choose', () => {
  const pool = { ...sampleProfile('sales').pool, enabled: false };
  const profiles = [sampleProfile('sales'), sampleProfile('empty'), sampleProfile('off', { pool })];
  const senders = sendersOf(states(off, ready), profiles);
  expect(keys(senders)).toEqual(['a/+13125550100', 'a/+13125550102', 'profile/a/sales']);
  expect(senders.map((sender) => lineOfSender(sender).number.slice(-3))).toEqual([
    '100',
    '102',
    '102',
  ]);
});

test('the one asked for is first, also when it cannot send; else a ready one', () => {
  const senders = sendersOf(states(off, unregistered, ready), []);
  const first = (asked: Line | null) => {
    const wish = asked === null ? null : { accountId: asked.accountId, line: asked.number };
    const sender = firstSender(senders, wish);
    return sender === null ? null : lineOfSender(sender).number.slice(-3);
  };
  expect(first(null)).toBe('102');
  expect(first(off)).toBe('100');
  expect(first(sampleLine('+14155550100'))).toBe('102');
  expect(firstSender(sendersOf(states(off, unregistered), []), null)).toMatchObject({
    line: { number: '+13125550101' },
  });
  expect(firstSender(sendersOf(states(off), []), null)).toMatchObject({ line: off });
  expect(firstSender([], null)).toBeNull();
});
