import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSecret, pathOf, sourceAt } from './secret.ts';
import { bandwidth, opentact, telnyx } from './test-sender.ts';

const sources = [telnyx, bandwidth, opentact];

test('every new secret is another, and stands in a URL as it is', () => {
  const secrets = Array.from({ length: 1000 }, newSecret);
  expect(new Set(secrets).size).toBe(1000);
  for (const secret of secrets) {
    expect(new URL(pathOf(secret), 'http://localhost').pathname).toBe(pathOf(secret));
    expect(sourceAt([{ ...opentact, secret }], pathOf(secret))).toMatchObject({ secret });
  }
});

test.each(sources)('the address of $dialect leads to it', (source) => {
  expect(sourceAt(sources, pathOf(source.secret))).toBe(source);
});

test('no other path leads anywhere', () => {
  const path = pathOf(opentact.secret);
  const change = fc.oneof(
    fc.nat(path.length - 1).map((at) => path.slice(0, at)),
    fc.string({ minLength: 1 }).map((more) => path + more),
    fc
      .tuple(fc.nat(path.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([at, one]) => path.slice(0, at) + one + path.slice(at + 1)),
    fc.string(),
  );
  fc.assert(
    fc.property(change, (other) => {
      expect(sourceAt(sources, other)).toBe(other === path ? opentact : null);
    }),
  );
});

test.each(['', 'short', 'a'.repeat(31), `${'a'.repeat(40)}/`])(
  'a secret that is none is reached by no path: %j',
  (secret) => {
    expect(sourceAt([{ ...opentact, secret }], pathOf(secret))).toBeNull();
  },
);
