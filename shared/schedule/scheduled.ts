/**
 * A text that is to leave at a moment chosen by the user.
 *
 *   here -> handing -> there -> (its time: a message)     held by the provider
 *   here ------------------> (its time: a message)        held by this computer
 *   handing -> unsure       the answer was lost: it may be held
 *   there -> recalling -> here, cancelled or a message    a change, once the provider let it go
 *   recalling -> asks       it left before the provider could be asked
 *
 * Nothing the provider holds, or may hold, ever leaves from here as well.
 */
import { z } from 'zod';
import { maxTextLength } from '../contract/limits.ts';
import type { OutMedia } from '../model/media.ts';
import type { Address } from '../phone/address.ts';
import { isZone } from './wall.ts';

/** Why it does not leave, or why it asks. */
export const scheduleReasons = [
  'user',
  /** They wrote before it left. */
  'reply',
  'opt-out',
  /** Cancelled at the provider, not from here. */
  'provider',
  /** A change came too late: it left as it was. */
  'too-late',
  /** A change could not be made, and it is not known whether it left as it was. */
  'unsure',
  /** A restored backup does not know whether it left since. */
  'restored',
] as const;
export type ScheduleReason = (typeof scheduleReasons)[number];

export type ScheduleState =
  /** `refusal`: the provider was asked to hold it and would not. */
  | { readonly kind: 'here'; readonly refusal: string | null }
  | { readonly kind: 'handing' }
  | { readonly kind: 'there' }
  | { readonly kind: 'unsure' }
  | {
      readonly kind: 'recalling';
      readonly wish: ScheduleWish;
      readonly why: ScheduleReason;
    }
  | { readonly kind: 'cancelled'; readonly why: ScheduleReason; readonly at: number }
  /** It waits for a word of the user. */
  | {
      readonly kind: 'asks';
      readonly why: ScheduleReason;
      /** What came too late; null otherwise. */
      readonly wish: ScheduleWish | null;
    };

export type ScheduleWish = 'cancel' | 'change' | 'send';

export interface Scheduled {
  readonly id: string;
  readonly accountId: string;
  readonly line: Address;
  readonly people: readonly Address[];
  readonly text: string;
  readonly media: readonly OutMedia[];
  readonly batchId: string | null;
  /** When it is to leave, ms since the epoch. */
  readonly due: number;
  /** The IANA zone its time was chosen in; null for that of this computer. */
  readonly zone: string | null;
  readonly cancelOnReply: boolean;
  readonly createdAt: number;
  readonly state: ScheduleState;
}

export interface ScheduledPage {
  /** In the order they leave; what waits for no time any more comes last. */
  readonly scheduled: readonly Scheduled[];
  /** Those that are to leave or ask. */
  readonly total: number;
}

/** An IANA time zone that this program knows. */
export const Zone = z.string().max(64).refine(isZone);

/** What can be said anew about one. */
export const ScheduleChange = z.strictObject({
  text: z
    .string()
    .max(maxTextLength)
    .refine((text) => text.isWellFormed()),
  due: z.int().min(0),
  zone: Zone.nullable(),
  cancelOnReply: z.boolean(),
});
export type ScheduleChange = z.infer<typeof ScheduleChange>;

/** Whether it is still to leave. */
export function isPending({ kind }: ScheduleState): boolean {
  return kind !== 'cancelled' && kind !== 'asks';
}
