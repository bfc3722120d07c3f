import { expect, test } from 'vitest';
import { causes } from '../../shared/delivery/catalogue/causes.ts';
import { rungOfCause } from './causes.ts';

test('what may have arrived does not wear the sign of a failure', () => {
  expect(rungOfCause('unconfirmed')).toBe('unconfirmed');
  expect(rungOfCause('unclear')).toBe('unknown');
  expect(rungOfCause('spam')).toBe('failed');
  expect(Object.keys(causes)).toContain('spam');
});
