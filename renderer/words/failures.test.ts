import { expect, test } from 'vitest';
import { type FailureCode, failureCodes } from '../../shared/contract/failure.ts';
import { failures } from './en/failures.ts';
import { failureSentence } from './failures.ts';

const said = (code: FailureCode, detail: string | null) =>
  failureSentence({ code, field: null, detail });

/** Say whom or what they are about. */
const withDetail: readonly FailureCode[] = [
  ...(['provider-refused', 'pool-empty', 'contact-refused', 'number-taken'] as const),
];

test.each(failureCodes)('%s is a sentence, and raw words stay out of it', (code) => {
  expect(said(code, null)).toBe(failures[code]);
  expect(failures[code]).toMatch(/^[A-Z].*\.$/);
  if (!withDetail.includes(code)) expect(said(code, 'HTTP 500')).toBe(failures[code]);
});

test('what the provider refused is said in its words, and whom nobody can write to is named', () => {
  expect(said('provider-refused', ' name is taken ')).toBe(
    'Your provider did not do this: name is taken',
  );
  expect(said('pool-empty', '+12125550101')).toContain('send to (212) 555-0101 right now');
});
