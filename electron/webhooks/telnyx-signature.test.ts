import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTelnyxSignature, isTelnyxPublicKey } from './telnyx-signature.ts';
import { publicKey, signature } from './test-sender.ts';

const at = 1_772_464_200;

function headersOf(body: Uint8Array, timestamp: string | number) {
  const signed = signature(body, timestamp);
  return { 'telnyx-timestamp': [String(timestamp)], 'telnyx-signature-ed25519': [signed] };
}

const check = (body: Uint8Array, headers: ReturnType<typeof headersOf>, seconds = at) =>
  checkTelnyxSignature(publicKey, headers, body, seconds * 1000);

const bytes = fc.uint8Array({ maxLength: 200 });

describe('a signature', () => {
  test('holds for any bytes, within 300 s either way and not beyond', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: -900, max: 900 }), (body, apart) => {
        const expected = Math.abs(apart) <= 300 ? 'ok' : 'wrong-time';
        expect(check(body, headersOf(body, at), at + apart)).toBe(expected);
      }),
    );
  });

  test('does not hold when one bit of the body is another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(7), (body, place, bit) => {
        const headers = headersOf(body, at);
        const changed = Uint8Array.from(body);
        const index = place % body.length;
        changed[index] = (changed[index] ?? 0) ^ (1 << bit);
        expect(check(changed, headers)).toBe('wrong-signature');
      }),
    );
  });

  test('does not hold when one bit of it is another', () => {
    fc.assert(
      fc.property(bytes, fc.nat(511), (body, place) => {
        const signed = Buffer.from(signature(body, at), 'base64');
        signed[place >> 3] = (signed[place >> 3] ?? 0) ^ (1 << (place & 7));
        const headers = headersOf(body, at);
        headers['telnyx-signature-ed25519'] = [signed.toString('base64')];
        expect(check(body, headers)).toBe('wrong-signature');
      }),
    );
  });

  test('does not hold for another time, or with a part of the time moved into the body', () => {
    const body = Buffer.from('{}');
    const headers = { ...headersOf(body, at), 'telnyx-timestamp': [String(at + 1)] };
    expect(check(body, headers)).toBe('wrong-signature');
    const split = headersOf(Buffer.from('00|{}'), String(at).slice(0, -2));
    expect(check(body, { ...split, 'telnyx-timestamp': [String(at)] })).toBe('wrong-signature');
  });

  test.each([
    ['no timestamp', { 'telnyx-timestamp': [] }],
    ['two timestamps', { 'telnyx-timestamp': [String(at), String(at)] }],
    ['a timestamp in words', { 'telnyx-timestamp': ['now'] }],
    ['no signature', { 'telnyx-signature-ed25519': [] }],
    ['an empty signature', { 'telnyx-signature-ed25519': [''] }],
    ['a long signature', { 'telnyx-signature-ed25519': [`${'A'.repeat(88)}==`] }],
    ['a signature of nothing', { 'telnyx-signature-ed25519': [`${'A'.repeat(86)}==`] }],
  ])('%s: refused', (_, headers) => {
    const body = Buffer.from('{}');
    expect(check(body, { ...headersOf(body, at), ...headers })).toBe('wrong-signature');
  });

  test('with a timestamp that is signed but no time is refused', () => {
    const body = Buffer.from('{}');
    for (const time of ['', '-1', '1e9', `${at}.5`, ` ${at}`, '9'.repeat(13)]) {
      expect(check(body, headersOf(body, time))).toBe('wrong-signature');
    }
    expect(check(body, headersOf(body, '9'.repeat(12)))).toBe('wrong-time');
  });
});

test.each([
  [publicKey, true],
  ['', false],
  [`${publicKey} `, false],
  [publicKey.slice(0, -2), false],
  ['-----BEGIN PUBLIC KEY-----', false],
])('%s as a public key: %s', (text, verdict) => {
  expect(isTelnyxPublicKey(text)).toBe(verdict);
});
