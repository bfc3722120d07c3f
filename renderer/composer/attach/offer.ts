/** What a line can carry beside words, by what its provider and the line itself can do. */
import { maxFileBytes } from '../../../shared/contract/limits.ts';
import type { Capabilities } from '../../../shared/model/capabilities.ts';
import type { Line } from '../../../shared/model/line.ts';
import { accountOf, type Session } from '../../session/session.ts';

export type MediaOffer =
  /** Files of this computer, `room` bytes together. */
  | { readonly kind: 'files'; readonly room: number }
  /** Public addresses. */
  | { readonly kind: 'links' }
  | { readonly kind: 'none'; readonly because: 'provider' | 'line' };

/** Null until the offers are told, and of an account that is gone. */
export function capabilitiesOf(session: Session, accountId: string): Capabilities | null {
  const provider = accountOf(session, accountId)?.provider;
  return session.offers.find((offer) => offer.provider === provider)?.capabilities ?? null;
}

/** `line` is null where the pool of a profile chooses it. */
export function mediaOfferOf(
  capabilities: Pick<Capabilities, 'media' | 'mediaBytes'> | null,
  line: Pick<Line, 'canMms'> | null,
): MediaOffer {
  if (capabilities === null || capabilities.media === 'none') {
    return { kind: 'none', because: 'provider' };
  }
  if (line?.canMms === false) return { kind: 'none', because: 'line' };
  if (capabilities.media === 'by-url') return { kind: 'links' };
  return { kind: 'files', room: Math.min(capabilities.mediaBytes, maxFileBytes) };
}
