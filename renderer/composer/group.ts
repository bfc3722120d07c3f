/** Whether a text to several people can go out as one group conversation, and why not. */
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { Line } from '../../shared/model/line.ts';

export type GroupOffer =
  | { readonly kind: 'open' }
  /** The provider has none, or says nothing about them. */
  | { readonly kind: 'none' }
  | { readonly kind: 'too-many'; readonly most: number }
  /** A group has one number on our side, and a profile's pool chooses one for each person. */
  | { readonly kind: 'by-profile' }
  /** Groups go as MMS. */
  | { readonly kind: 'line' };

/** `line` is null where the pool of a profile chooses it. */
export function groupOffer(
  capabilities: Pick<Capabilities, 'groupSize'> | null,
  line: Pick<Line, 'canMms'> | null,
  people: number,
): GroupOffer {
  const most = capabilities?.groupSize ?? 1;
  if (most <= 1) return { kind: 'none' };
  if (line === null) return { kind: 'by-profile' };
  if (line.canMms === false) return { kind: 'line' };
  return people > most ? { kind: 'too-many', most } : { kind: 'open' };
}
