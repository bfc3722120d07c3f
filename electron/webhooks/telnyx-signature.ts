/**
 * Telnyx's signature: Ed25519 over `timestamp|body`, the body being the bytes as they arrived, since
 * the same JSON written differently is no longer what was signed. The time is looked at only when
 * the signature holds, so that "wrong time" always means a clock or a replay, never a forgery.
 * Source: Telnyx docs, "Receiving webhooks", and the official SDK (300 s both ways).
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Headers, onlyValue } from './headers.ts';

/** Seconds that the sender's clock and this computer's may be apart, either way. */
const tolerance = 300;

const keyPattern = /^[A-Za-z0-9+/]{43}=$/;
const signaturePattern = /^[A-Za-z0-9+/]{86}==$/;
const timestampPattern = /^\d{1,12}$/;

/** `now` is ms since the epoch. */
export function checkTelnyxSignature(
  publicKey: string,
  headers: Headers,
  body: Uint8Array,
  now: number,
): 'ok' | 'wrong-signature' | 'wrong-time' {
  const key = publicKeyFrom(publicKey);
  const signature = onlyValue(headers, 'telnyx-signature-ed25519') ?? '';
  const timestamp = onlyValue(headers, 'telnyx-timestamp') ?? '';
  if (key === null || !signaturePattern.test(signature) || !timestampPattern.test(timestamp)) {
    return 'wrong-signature';
  }
  const signed = Buffer.concat([Buffer.from(`${timestamp}|`), body]);
  if (!verify(null, signed, key, Buffer.from(signature, 'base64'))) return 'wrong-signature';
  const apart = Math.abs(Math.floor(now / 1000) - Number(timestamp));
  return apart <= tolerance ? 'ok' : 'wrong-time';
}

/** Whether a text can be the public key from Telnyx's portal. */
export function isTelnyxPublicKey(text: string): boolean {
  return publicKeyFrom(text) !== null;
}

function publicKeyFrom(text: string): KeyObject | null {
  if (!keyPattern.test(text)) return null;
  const x = Buffer.from(text, 'base64').toString('base64url');
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return null;
  }
}
