import { describe, expect, test } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Delivery } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { sampleDelivery, sampleWaiting } from './samples.ts';
import { latestAttempts, severalLook, sharedWaiting, summaryLook } from './summary.ts';
import { plainStandpoint } from './waitingLook.ts';

const from = plainStandpoint('Acme', 0);
const eli = Address.parse('+13125550102');

function rungs(counts: Partial<Record<Rung, number>>): Delivery[] {
  const all: Delivery[] = [];
  for (const rung of ['failed', 'unknown', 'unconfirmed', 'held', 'sent', 'carrier'] as const) {
    for (let n = 0; n < (counts[rung] ?? 0); n += 1) all.push(sampleDelivery(rung));
  }
  return all;
}

describe('severalLook', () => {
  test.each([
    [{ carrier: 41, failed: 2, held: 1 }, '41 of 44 – 2 not delivered', 'trouble'],
    [{ carrier: 2, unknown: 1, unconfirmed: 3 }, '2 of 6 – 1 not known to have gone', 'doubt'],
    [{ carrier: 2, unconfirmed: 3 }, '2 of 5 – 3 without a receipt', 'doubt'],
    [{ carrier: 2, held: 1 }, '2 of 3 – 1 waiting', 'unfinished'],
    [{ sent: 3 }, '0 of 3 – 3 sent to carrier', 'success'],
    [{ carrier: 3 }, '3 of 3 – taken by the carrier', 'success'],
  ] as const)('%o', (counts, words, tone) => {
    expect(severalLook(rungs(counts), 'Acme')).toMatchObject({ words, tone });
  });

  test('names the provider', () => {
    const look = severalLook(rungs({ carrier: 1 }).concat(sampleDelivery('accepted')), 'Acme');
    expect(look.words).toBe('1 of 2 – 1 with Acme');
  });

  test('what was stopped did not arrive, and is no trouble', () => {
    const stopped = sampleWaiting({ kind: 'stopped' });
    expect(severalLook([...rungs({ carrier: 2 }), stopped], 'Acme')).toMatchObject({
      words: '2 of 3 – 1 stopped',
      tone: 'ended',
    });
  });
});

test('one recipient needs no fraction, none has no status', () => {
  expect(summaryLook([sampleDelivery('sent')], from)?.words).toBe('Sent to carrier');
  expect(summaryLook([], from)).toBeNull();
});

test('the latest attempt speaks for a recipient', () => {
  const tries = [
    sampleDelivery('failed'),
    sampleDelivery('held', '+13125550100', 2),
    sampleDelivery('sent', '+13125550101'),
  ];
  expect(latestAttempts(tries).map(({ rung }) => rung)).toEqual(['held', 'sent']);
});

test('a group that waits for one reason looks like one text; once they differ, like several', () => {
  const undo = { kind: 'undo', until: 4000 } as const;
  const alike = [sampleWaiting(undo), { ...sampleWaiting(undo), to: eli }];
  expect(sharedWaiting(alike)).toEqual(undo);
  expect(summaryLook(alike, from)?.words).toBe('Waiting – undo 4 s');
  const parted = [sampleWaiting(undo), { ...sampleDelivery('accepted'), to: eli }];
  expect(sharedWaiting(parted)).toBeNull();
  expect(summaryLook(parted, from)?.words).toBe('0 of 2 – 1 waiting');
  expect(sharedWaiting([sampleDelivery('sent')])).toBeNull();
});
