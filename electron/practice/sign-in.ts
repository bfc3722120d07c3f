/**
 * What a practice account signs in with: everything follows from one key, so that the app and the
 * gateway know the same without asking each other. Telnyx's webhooks are checked with an Ed25519 key
 * pair, whose seed is the SHA-256 of the key; Bandwidth has a user and a password in both directions.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { ProviderKind, SignIn } from '../../shared/model/providers.ts';

export const practiceUser = 'practice';
export const practiceAccountId = '5550100';
export const practiceApplicationId = '93de2206-9669-4e07-948d-329f4b722ee2';

export function practiceSignIn(provider: ProviderKind, key: string): SignIn {
  switch (provider) {
    case 'opentact':
      return { 'api-key': key };
    case 'telnyx':
      return { 'api-key': key, 'public-key': publicKeyOf(key) };
    case 'bandwidth':
      return {
        'account-id': practiceAccountId,
        'application-id': practiceApplicationId,
        user: practiceUser,
        password: key,
        'callback-user': practiceUser,
        'callback-password': key,
      };
  }
}

/** What the practice Telnyx signs its webhooks with. */
export function signingKeyOf(apiKey: string): KeyObject {
  const seed = createHash('sha256').update(apiKey).digest();
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
}

/** RFC 8410: everything of an Ed25519 private key before its 32 bytes. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Base64 of 32 bytes, as Telnyx's portal shows it. */
function publicKeyOf(apiKey: string): string {
  const { x = '' } = createPublicKey(signingKeyOf(apiKey)).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}
