import { expect, test } from 'vitest';
import type { Absence } from '../../shared/model/account.ts';
import { sampleAccount, sampleProviderName } from '../session/samples.ts';
import { dayAndTime } from '../words/moments.ts';
import { absenceText } from './absence.ts';

const from = new Date(2026, 4, 2, 18, 4).getTime();
const until = new Date(2026, 4, 5, 9, 12).getTime();
const quiet: Absence = {
  accountId: 'a',
  from,
  until,
  received: 0,
  needReply: 0,
  failed: 0,
  asking: 0,
};
const span = `from ${dayAndTime(from, until)} to ${dayAndTime(until, until)}.`;
const here = `Everything ${sampleProviderName} has on record from that time is here.`;

test.each<[Partial<Absence>, string]>([
  [
    { received: 2140, needReply: 31, failed: 2, asking: 3 },
    '2,140 received, 31 need a reply, 2 not delivered, 3 texts wait for your word.',
  ],
  [
    { received: 1, needReply: 1, asking: 1 },
    '1 received, 1 needs a reply, 1 text waits for your word.',
  ],
  [{ failed: 1 }, '1 not delivered.'],
  [{}, 'Nothing came in that time.'],
])('%o', (counts, counted) => {
  const text = absenceText({ ...quiet, ...counts }, sampleAccount('a'), false, until);
  expect(text).toBe(`You were away ${span} ${counted} ${here}`);
});

test('the account is named where there are several, the practice network for what it is', () => {
  const practice = sampleAccount('a', { practice: true, name: 'Practice' });
  const text = absenceText(quiet, practice, true, until);
  expect(text).toMatch(/^Practice was away from /);
  expect(text).toMatch(/Everything the practice network has on record/);
});
