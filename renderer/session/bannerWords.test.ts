import { expect, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import { clockTime } from '../words/times.ts';
import type { Banner, Concerned } from './banner.ts';
import { allClearText, bannerText } from './bannerWords.ts';
import { sampleProviderName } from './samples.ts';

const provider = sampleProviderName;
const today = new Date(2026, 4, 6).getTime();
const at = new Date(2026, 4, 6, 14, 2).getTime();
const time = clockTime(at);
const all: Concerned = { provider, accountIds: ['a'], names: ['North'], of: 1 };
const one: Concerned = { ...all, of: 3 };
const two: Concerned = { ...all, names: ['North', 'South'], of: 3 };
const outage = {
  kind: 'outage',
  concerned: all,
  cause: 'provider',
  since: at,
  reason: 'ECONNREFUSED',
  heardAt: null,
  others: 0,
} as const;
const paused = { kind: 'paused', concerned: all, asked: true, until: at, detail: '429' } as const;

const sound = { today, storageSound: true };

test.each<[Parameters<typeof bannerText>[0], string]>([
  [outage, `${provider} has not answered since ${time} (ECONNREFUSED). What you send waits here.`],
  [
    { ...outage, concerned: one, heardAt: at, others: 1 },
    `${provider} has not answered for North since ${time} (last heard ${time}, ECONNREFUSED). Your other account is fine. What you send from there waits here.`,
  ],
  [
    { ...outage, concerned: two, others: 1 },
    `${provider} has not answered for 2 of your 3 accounts since ${time} (ECONNREFUSED). Your other account is fine. What you send from there waits here.`,
  ],
  [
    { ...outage, cause: 'network', others: 2 },
    `This computer finds no way to ${provider} since ${time} (ECONNREFUSED). Your 2 other accounts are fine. What you send from there waits here.`,
  ],
  [
    { ...outage, concerned: { ...all, provider: 'the practice network' } },
    `The practice network has not answered since ${time} (ECONNREFUSED). What you send waits here.`,
  ],
  [
    { kind: 'offline', accountIds: [], since: at, reason: 'ENOTFOUND', certain: true },
    `This computer has been offline since ${time} (ENOTFOUND). What you send waits here.`,
  ],
  [
    { kind: 'offline', accountIds: [], since: at, reason: 'ENOTFOUND', certain: false },
    `This computer seems to have been offline since ${time} (ENOTFOUND). What you send waits here.`,
  ],
  [
    paused,
    `Sending is paused until ${time} – ${provider} asked for it (429). What you send waits here.`,
  ],
  [
    { ...paused, concerned: one, asked: false, until: null },
    `${provider} takes no texts from North right now (429). Longcode keeps trying. What you send from there waits here.`,
  ],
])('%o', (banner, text) => {
  expect(bannerText(banner, sound)).toBe(text);
});

test('what is sent does not wait while nothing can be written down', () => {
  const key = { kind: 'key', concerned: all, since: at, missing: false } as const;
  for (const banner of [outage, paused, key]) {
    expect(bannerText(banner, sound)).toMatch(/waits/);
    expect(bannerText(banner, { today, storageSound: false })).not.toMatch(/waits/);
  }
});

test('every cause of missed texts has its own words', () => {
  const missed = {
    kind: 'missed',
    concerned: all,
    lines: [Address.parse('+13125550142')],
    count: 1,
    foundAt: at,
  } as const satisfies Omit<Extract<Banner, { kind: 'missed' }>, 'cause'>;
  const texts = (['subscription-gone', 'nothing-pushed', 'these-lines-only'] as const).map(
    (cause) => bannerText({ ...missed, cause }, sound),
  );
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) {
    expect(text).toMatch(
      /^1 text to \(312\) 555-0142 did not arrive live\. .* put it in your inbox/,
    );
  }
});

const clear = { storage: false, network: false, providers: [provider], accountIds: [] };
test.each<[Parameters<typeof allClearText>, string]>([
  [[clear, 12], `${provider} answers again. 12 waiting texts are going out.`],
  [[clear, 1], `${provider} answers again. 1 waiting text is going out.`],
  [[clear, 0], `${provider} answers again.`],
  [[clear, 'many'], `${provider} answers again. The waiting texts are going out.`],
  [[{ ...clear, network: true, providers: [] }, 0], 'This computer is online again.'],
  [
    [{ ...clear, storage: true, providers: ['the practice network', provider] }, 0],
    `Longcode can write texts down again. The practice network and ${provider} answer again.`,
  ],
])('the all-clear %o', ([what, leaving], text) => {
  expect(allClearText(what, leaving)).toBe(text);
});
