/**
 * The address a provider is given for an account: where the receiver is reached from outside, and the
 * account's own secret path. The gateway of a practice account is on this computer and needs no way in.
 */
import { CommandError } from '../../shared/contract/failure.ts';
import type { ReceiverStatus } from '../../shared/model/receiver.ts';
import { pathOf } from '../webhooks/secret.ts';

/** `secret` is the account's. Null without a public address, or while a practice account's port is not open. */
export function addressOf(
  practice: boolean,
  secret: string,
  publicUrl: string | null,
  status: ReceiverStatus,
): string | null {
  if (!practice) return publicUrl === null ? null : withoutSlash(publicUrl) + pathOf(secret);
  return status.state === 'listening' ? `http://127.0.0.1:${status.port}${pathOf(secret)}` : null;
}

/** What a path can be added to. Throws CommandError where a query or a password is in the way. */
export function checkPublicUrl(publicUrl: string): void {
  const { username, password, search, hash } = new URL(publicUrl);
  if ([username, password, search, hash].some((part) => part !== '')) {
    throw new CommandError('invalid-argument', null, 'publicUrl');
  }
}

function withoutSlash(url: string): string {
  return url.replace(/[/?#]+$/, '');
}
