/**
 * Which address an event goes to: the one the text itself names, else the callback URL of its
 * messaging profile, else none. Texts that come in were sent by nobody here, so for them the profile
 * alone counts.
 */
import type { MessagingProfile } from '../../../shared/model/profile.ts';
import type { ReceiverAccount } from '../../../shared/model/receiver.ts';
import { words } from '../../words/words.ts';

export type Target = 'here' | 'elsewhere' | 'nowhere';

export interface Applied {
  readonly receipts: 'text' | Target;
  readonly inbound: Target;
}

export function appliedTo(
  { address, onEachSend }: Pick<ReceiverAccount, 'address' | 'onEachSend'>,
  callbackUrl: string | null,
): Applied {
  const inbound = targetOf(address, callbackUrl);
  return { inbound, receipts: onEachSend && address !== null ? 'text' : inbound };
}

/** Where a callback URL leads, seen from this computer. */
export function targetOf(address: string | null, callbackUrl: string | null): Target {
  if (callbackUrl === null) return 'nowhere';
  return callbackUrl === address ? 'here' : 'elsewhere';
}

export function appliedWords(applied: Applied): readonly [receipts: string, inbound: string] {
  const { receipts, inbound } = words.receiver;
  return [receipts[applied.receipts], inbound[applied.inbound]];
}

/** Where the profiles of an account post, for choosing one. */
export function targetNote(address: string | null, { callbackUrl }: MessagingProfile): string {
  const { nowHere, nowElsewhere, nowNowhere } = words.receiver;
  switch (targetOf(address, callbackUrl)) {
    case 'here':
      return nowHere;
    case 'elsewhere':
      return nowElsewhere;
    case 'nowhere':
      return nowNowhere;
  }
}
