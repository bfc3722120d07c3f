import { expect, test } from 'vitest';
import type { InboundMessage, WireFact } from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';
import { createWatch } from './watch.ts';

const line = Address.parse('+13125550100');
const otherLine = Address.parse('+13125550101');
const person = Address.parse('+13125550150');
const opened = 1_000_000;
const grace = 20_000;

const text = (id: string, sentAt: number | null, to = line): InboundMessage => ({
  ...{ kind: 'inbound', providerMessageId: id, from: person, line: to, others: [] },
  ...{ text: id, media: [], sentAt },
});
const heard = (...facts: WireFact[]) => ({
  ...({ source: 'socket', receivedAt: 0, raw: '', facts } as const),
});

test('a text that was pushed is not missed, whatever order things come in', () => {
  const watch = createWatch(opened, grace);
  const one = text('a', opened + 10_000);
  expect(watch.missed([one], opened + 60_000)).toMatchObject({ count: 1, lines: [line] });
  watch.pushed(heard(one));
  expect(watch.missed([one], opened + 62_000)).toBeNull();
});

test('neither what was sent before the connection nor what may still come is missed', () => {
  const watch = createWatch(opened, grace);
  const now = opened + 60_000;
  const before = text('a', opened - 1);
  const justBefore = text('b', opened + 1_000);
  const young = text('c', now - 19_000);
  const undated = text('d', null);
  expect(watch.missed([before, justBefore, young, undated], now)).toBeNull();
  expect(watch.missed([young], now + 2_000)).toMatchObject({ count: 1 });
});

test('a text read twice is missed once', () => {
  const watch = createWatch(opened, grace);
  const texts = [text('a', opened + 5_000), text('a', opened + 5_000), text('b', opened + 6_000)];
  expect(watch.missed(texts, opened + 60_000)).toEqual({
    ...{ lines: [line], count: 2, since: opened + 5_000 },
  });
});

test('it is these lines only when others were pushed since', () => {
  const watch = createWatch(opened, grace);
  watch.pushed(heard(text('a', opened + 4_000, otherLine)));
  const missed = watch.missed([text('b', opened + 10_000)], opened + 60_000);
  if (missed === null) throw new Error('nothing missed');
  expect(watch.causeOf(missed)).toBe('nothing-pushed');
  watch.pushed(heard(text('c', opened + 20_000, otherLine)));
  expect(watch.causeOf(missed)).toBe('these-lines-only');
});
