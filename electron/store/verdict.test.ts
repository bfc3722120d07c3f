import { expect, test } from 'vitest';
import { catalogue } from '../../shared/delivery/catalogue/catalogue.ts';
import { ladder } from '../../shared/delivery/ladder.ts';
import { type Standing, verdictOf } from './verdict.ts';

const silent = { code: null, detail: null, state: null, title: null, dialect: null };
const dialectOf = {
  opentact: 'opentact-socket',
  telnyx: 'telnyx-webhook',
  bandwidth: 'bandwidth-callback',
} as const;

test.each([
  ['held', 'no', null],
  ['submitting', 'unknown', null],
  ['unknown', 'unknown', 'unclear'],
  ['accepted', 'no', null],
  ['sent', 'yes', null],
  ['unconfirmed', 'unknown', 'unconfirmed'],
  ['carrier', 'yes', null],
  ['failed', 'unknown', 'unexplained'],
] as const)('%s and nothing more: billed %s, cause %s', (rung, billed, cause) => {
  expect(verdictOf({ ...silent, rung }, null)).toMatchObject({ billed, cause });
});

test('a lost answer is said to be looked up, and is never worth a retry', () => {
  const verdict = verdictOf({ ...silent, rung: 'unknown', detail: 'ECONNRESET' }, null);
  expect(verdict).toMatchObject({ retry: 'no', final: false, source: 'Longcode' });
  expect(verdict.reason).toContain('looking it up');
});

test.each([
  [{ kind: 'undo', until: 1 }, 'taken back', 'no'],
  [{ kind: 'asked', until: 1, detail: '429' }, 'provider asked', 'no'],
  [{ kind: 'paused' }, 'You paused', 'no'],
  [{ kind: 'stale' }, 'waited too long', 'no'],
  [{ kind: 'stopped' }, 'You stopped', 'no'],
  [{ kind: 'not-found', since: 1 }, 'may have been sent', 'unknown'],
  [{ kind: 'given-up', since: 1 }, 'may or may not', 'unknown'],
] as const)('%o has words of its own', (waiting, words, billed) => {
  const rung = billed === 'no' ? 'held' : 'unknown';
  const verdict = verdictOf({ ...silent, rung }, waiting);
  expect(verdict.reason).toContain(words);
  expect(verdict).toMatchObject({ billed, retry: 'no', final: waiting.kind === 'stopped' });
});

test('a refused request is explained by its code', () => {
  const refused = { ...silent, rung: 'failed', code: '402', detail: 'Not enough balance' } as const;
  expect(verdictOf(refused, null)).toMatchObject({ cause: 'balance', retry: 'after-fix' });
});

test('a code is looked up in the catalogue of the dialect it came in', () => {
  const failed = { ...silent, rung: 'failed', code: '4470' } as const;
  const told = { ...failed, dialect: 'bandwidth-callback', state: 'message-failed' } as const;
  expect(verdictOf(told, null).cause).toBe('spam');
  expect(verdictOf(failed, null).cause).toBe('unexplained');
});

test('records of Opentact borrow Telnyx’s words', () => {
  const failed = { ...silent, rung: 'failed', state: 'delivery_failed', code: '40300' } as const;
  expect(verdictOf({ ...failed, dialect: 'opentact-record' }, null).cause).toBe('opted-out');
});

test('unknown words are shown as they came', () => {
  const odd = { ...silent, rung: 'failed', dialect: 'telnyx-webhook', state: 'delivery_failed' };
  const verdict = verdictOf(
    {
      ...odd,
      code: '49999',
      title: 'Odd',
      detail: 'Very odd',
    } as Standing,
    null,
  );
  expect(verdict).toMatchObject({ reason: 'Odd: Very odd', retry: 'no' });
});

test('only the handset rung speaks of the device having it', () => {
  const state = 'message-delivered';
  const said = { ...silent, state, dialect: 'bandwidth-callback' } as const;
  const handset = verdictOf({ ...said, rung: 'handset' }, null);
  const carrier = verdictOf({ ...said, rung: 'carrier' }, null);
  expect(handset.reason).not.toBe(carrier.reason);
  const proof = catalogue.find(({ code, handset: has }) => code === state && has !== undefined);
  expect(handset.reason).toBe(proof?.handset?.reason);
});

test('every state and code of every carrier has words at every rung', () => {
  for (const { provider, code, kind } of catalogue) {
    for (const rung of ladder) {
      const words = kind === 'state' ? { state: code } : { state: 'failed', code };
      const verdict = verdictOf({ ...silent, ...words, rung, dialect: dialectOf[provider] }, null);
      expect(verdict.reason.length).toBeGreaterThan(10);
      expect(verdict.nextStep.length).toBeGreaterThan(10);
    }
  }
});
