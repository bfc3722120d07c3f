import { expect, test } from 'vitest';
import { sampleAccount, sampleProviderName } from '../session/samples.ts';
import { clockTime } from '../words/times.ts';
import { newsWords } from './newsBy.ts';

const now = new Date(2026, 4, 4, 14, 0).getTime();
const account = sampleAccount('a');
const text = { records: 'with-text' } as const;

test('a connection of its own, and webhooks with when the last came', () => {
  expect(newsWords({ account, receiving: { by: 'socket' } }, text, now)).toContain('live');
  const yet = newsWords({ account, receiving: { by: 'webhook', lastAt: null } }, text, now);
  expect(yet).toContain('nothing has come yet');
  const last = newsWords({ account, receiving: { by: 'webhook', lastAt: now } }, text, now);
  expect(last).toContain(`the last came at ${clockTime(now)}.`);
});

test('where nothing is pushed it says so, and what is lost by it', () => {
  const state = { account, receiving: { by: 'checks', every: 60_000 } } as const;
  const said = `reads the records of ${sampleProviderName} every minute.`;
  expect(newsWords(state, text, now)).toMatch(new RegExp(`^Nothing is pushed.*${said}$`));
  expect(newsWords(state, { records: 'without-text' }, now)).toMatch(/without their words\.$/);
});
