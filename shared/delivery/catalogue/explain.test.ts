import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineType } from '../../model/line.ts';
import { catalogue } from './catalogue.ts';
import { causes } from './causes.ts';
import { type Explained, explain, type Query } from './explain.ts';

const lineTypes: readonly LineType[] = ['long-code', 'toll-free', 'short-code', 'unknown'];
const descriptions = ['ok', 'OK', 'Message delivered to handset.', null] as const;
const states = catalogue.filter((entry) => entry.kind === 'state');
const errors = catalogue.filter((entry) => entry.kind === 'error');

const silent = { state: null, code: null, title: null, detail: null } as const;
const ask = (query: Partial<Query>): Explained =>
  explain({ provider: 'telnyx', fromType: 'long-code', ...silent, ...query });

function everyQuery(): readonly Query[] {
  const single = catalogue.map(({ provider, kind, code }) => ({
    ...silent,
    provider,
    ...(kind === 'state' ? { state: code } : { code }),
  }));
  const pairs = states.flatMap(({ provider, code: state }) =>
    errors
      .filter((error) => error.provider === provider)
      .map(({ code }) => ({ ...silent, provider, state, code })),
  );
  return [...single, ...pairs].flatMap((query) =>
    lineTypes.flatMap((fromType) =>
      (query.provider === 'bandwidth' ? descriptions : [null]).map((description) => ({
        ...query,
        fromType,
        description,
      })),
    ),
  );
}

function sentencesOf(told: Explained): string {
  const cause = told.cause === null ? null : causes[told.cause];
  return [told.reason, told.nextStep, cause?.label, cause?.action].join(' ');
}

describe('every state and code on every kind of line', () => {
  const told = everyQuery().map((query) => ({ query, answer: explain(query) }));

  test('a local number never reads as on the phone', () => {
    const claims = told.filter(
      ({ query, answer }) =>
        query.fromType === 'long-code' &&
        (answer.rung === 'handset' ||
          /on the phone|handset|phone (has|confirmed)/i.test(sentencesOf(answer))),
    );
    expect(claims).toEqual([]);
  });

  test('only Bandwidth’s `ok` from toll-free numbers and short codes proves the phone', () => {
    const proofs = told.filter(({ answer }) => answer.rung === 'handset');
    const routes = proofs.map(({ query }) =>
      [query.provider, query.state, query.description, query.fromType].join(' '),
    );
    expect([...new Set(routes)].sort()).toEqual([
      'bandwidth message-delivered ok short-code',
      'bandwidth message-delivered ok toll-free',
    ]);
  });

  test('no receipt is never called a failure', () => {
    const unconfirmed = told.filter(({ answer }) => answer.rung === 'unconfirmed');
    expect(unconfirmed.length).toBeGreaterThan(0);
    const claims = unconfirmed.filter(({ answer }) => /fail/i.test(sentencesOf(answer)));
    expect(claims).toEqual([]);
  });

  test('a state that is no failure keeps its rung beside any code', () => {
    const moved = told.filter(({ query, answer }) => {
      const entry = states.find(
        ({ provider, code }) => provider === query.provider && code === query.state,
      );
      if (entry === undefined || entry.rung === 'failed') return false;
      return answer.rung !== entry.rung && answer.rung !== 'handset';
    });
    expect(moved).toEqual([]);
  });
});

describe.each(lineTypes)('no receipt, from a %s number', (fromType) => {
  test.each([
    ['bandwidth', 'message-failed', '9902'],
    ['bandwidth', 'FAILED', '9902'],
    ['bandwidth', 'UNDELIVERED', '9902'],
    ['bandwidth', null, '9902'],
    ['bandwidth', 'DLR_EXPIRED', null],
    ['telnyx', 'delivery_unconfirmed', null],
    ['telnyx', 'delivery_unconfirmed', '40008'],
    ['telnyx', 'unknown', null],
    ['telnyx', 'dlr_timeout', null],
    ['telnyx', 'dlr_unconfirmed', null],
    ['telnyx', 'gw_timeout', null],
    ['opentact', 'delivery_unconfirmed', null],
  ] as const)('%s %s %s', (provider, state, code) => {
    const answer = ask({ provider, state, code, fromType, title: 'Failed', detail: 'DLR failed' });
    expect(answer).toMatchObject({ rung: 'unconfirmed', cause: 'unconfirmed', retry: 'no', code });
    expect(sentencesOf(answer)).not.toMatch(/fail/i);
  });
});

describe('what the words on the wire decide', () => {
  test.each([
    ['title', 'queuing timeout', 'failed'],
    ['detail', '[SMSO][6a8f7c0e]: tn: 18382050008, Queuing Timeout', 'failed'],
    ['detail', 'queuing timeout', 'delivery_failed'],
  ] as const)('Opentact: a text dropped from the line, told in the %s', (field, words, state) => {
    expect(ask({ provider: 'opentact', state, [field]: words })).toMatchObject({
      rung: 'failed',
      cause: 'expired',
      retry: 'later',
      billed: 'no',
      known: true,
    });
  });

  test('Opentact: a text that went on is not called dropped', () => {
    const answer = ask({ provider: 'opentact', state: 'success', detail: 'queuing timeout' });
    expect(answer.rung).toBe('sent');
  });

  test('Telnyx 40300 in an answer is an opt-out', () => {
    expect(ask({ code: '40300', title: 'Forbidden' }).cause).toBe('opted-out');
  });

  test.each([
    ['Blocked due to STOP message', 'opted-out'],
    ['Recipient has opted out', 'opted-out'],
    ['Rejected by carrier', 'carrier-refused'],
  ] as const)('Telnyx 40300 on a later receipt saying "%s": %s', (title, cause) => {
    expect(ask({ state: 'delivery_failed', code: '40300', title })).toMatchObject({
      rung: 'failed',
      cause,
      retry: 'no',
    });
  });

  test('a code that Telnyx does not explain is told in Telnyx’s words', () => {
    const answer = ask({ code: '40333', title: 'Rule broken', detail: 'See the policy.' });
    expect(answer).toMatchObject({ reason: 'Rule broken: See the policy.', known: false });
    expect(ask({ code: '40333' })).toMatchObject({ rung: 'failed', retry: 'no', known: true });
  });

  test('Bandwidth’s `ok` counts as the description when only the detail carries it', () => {
    const query = { provider: 'bandwidth', state: 'message-delivered', detail: 'ok' } as const;
    expect(ask({ ...query, fromType: 'toll-free' }).rung).toBe('handset');
    expect(ask({ ...query, fromType: 'long-code' }).rung).toBe('carrier');
  });
});

describe('what the catalogue does not know', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  const provider = fc.constantFrom('opentact', 'telnyx', 'bandwidth');
  const strange = fc.string().map((text) => `?${text}`);
  const fromType = fc.constantFrom(...lineTypes);

  test('an unknown code keeps title and detail, is refused and never repeated', () => {
    fc.assert(
      fc.property(
        fc.record({ provider, fromType, code: strange, title: words, detail: words }),
        fc.constantFrom(null, 'no-such-state'),
        (query, state) => {
          const answer = explain({ ...query, state });
          expect(answer.reason).toContain(query.title.trim());
          expect(answer.reason).toContain(query.detail.trim());
          expect(answer).toMatchObject({
            rung: 'failed',
            code: query.code,
            retry: 'no',
            billed: 'unknown',
            known: false,
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a failure with an unknown code keeps the failure and the words', () => {
    const answer = ask({ state: 'sending_failed', code: '49999', detail: 'Something new' });
    expect(answer).toMatchObject({ rung: 'failed', reason: 'Something new', known: false });
  });

  test('an unknown state claims only that the provider has the text', () => {
    const answer = ask({ state: 'teleported' });
    expect(answer).toMatchObject({ rung: 'accepted', final: false, cause: null, known: false });
    expect(answer.reason).toContain('teleported');
  });

  test('after an HTTP 5xx nobody knows, not even where it is documented as not sent', () => {
    expect(ask({ provider: 'opentact', code: '503' })).toMatchObject({
      rung: 'unknown',
      known: true,
    });
    expect(ask({ provider: 'telnyx', code: '500' })).toMatchObject({
      rung: 'unknown',
      known: false,
    });
    expect(ask({ provider: 'bandwidth', code: '502' })).toMatchObject({
      rung: 'unknown',
      retry: 'no',
      billed: 'unknown',
      known: true,
    });
  });

  test('nothing makes it throw or fall silent', () => {
    const text = fc.option(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('__proto__')),
    );
    const word = fc.oneof(text, fc.constantFrom(...catalogue.map((entry) => entry.code)));
    fc.assert(
      fc.property(
        fc.record({
          provider,
          fromType,
          state: word,
          code: word,
          title: text,
          detail: text,
          description: text,
        }),
        (query) => {
          const answer = explain(query);
          expect(answer.reason).not.toBe('');
          expect(answer.code).toBe(query.code);
          expect(answer.rung === 'handset' && query.fromType === 'long-code').toBe(false);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
