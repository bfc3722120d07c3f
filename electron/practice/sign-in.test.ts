import { createPublicKey, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { practiceSignIn, signingKeyOf } from './sign-in.ts';

test('what the practice Telnyx signs is checked with the public key of the sign-in', () => {
  const x = Buffer.from(practiceSignIn('telnyx', 'a-key')['public-key'] ?? '', 'base64');
  expect(x).toHaveLength(32);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const words = Buffer.from('words');
  expect(verify(null, words, key, sign(null, words, signingKeyOf('a-key')))).toBe(true);
  expect(verify(null, words, key, sign(null, words, signingKeyOf('another')))).toBe(false);
});

test('every provider has a sign-in of its own from the same key', () => {
  expect(practiceSignIn('opentact', 'k')).toEqual({ 'api-key': 'k' });
  expect(practiceSignIn('bandwidth', 'k')).toMatchObject({
    ...{ user: 'practice', password: 'k' },
    ...{ 'callback-user': 'practice', 'callback-password': 'k' },
  });
});
