/** The commands about scheduled texts. */
import { z } from 'zod';
import { ConversationPlace, DraftPlace, outMedia } from '../inbox/drafts.ts';
import { Address } from '../phone/address.ts';
import { ScheduleChange, type Scheduled, type ScheduledPage } from '../schedule/scheduled.ts';
import { maxAttachments, maxRecipients } from './limits.ts';

const id = z.uuid();

export const scheduleCommands = {
  /** The same as `sendText`, or `sendByProfile`, at a time to come. */
  scheduleText: ScheduleChange.extend({
    accountId: z.uuid(),
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('line'), line: Address }),
      z.strictObject({ kind: z.literal('profile'), profileId: z.string().min(1).max(200) }),
    ]),
    to: z.array(Address).min(1).max(maxRecipients),
    together: z.boolean(),
    media: z.array(outMedia).max(maxAttachments),
    draftOf: DraftPlace.optional(),
  }).refine(({ text, media }) => text !== '' || media.length > 0),
  /** All of them, or those of one conversation; cancelled ones come last. */
  listScheduled: z.strictObject({ place: ConversationPlace.nullable() }),
  /** What the provider holds is let go by it first; the answer says how far that is. */
  changeScheduled: z.strictObject({ id, change: ScheduleChange }),
  cancelScheduled: z.strictObject({ id }),
  /** Undoes a cancel. */
  restoreScheduled: z.strictObject({ id }),
  sendScheduledNow: z.strictObject({ id }),
  /** Takes one that is cancelled, or asks, off the list. */
  dismissScheduled: z.strictObject({ id }),
} as const;

export interface ScheduleAnswers {
  scheduleText: { readonly scheduled: readonly Scheduled[] };
  listScheduled: ScheduledPage;
  /** Null where it left meanwhile, or is not there any more. */
  changeScheduled: { readonly scheduled: Scheduled | null };
  cancelScheduled: { readonly scheduled: Scheduled | null };
  restoreScheduled: { readonly scheduled: Scheduled | null };
  sendScheduledNow: { readonly scheduled: Scheduled | null };
  dismissScheduled: null;
}
