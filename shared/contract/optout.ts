/** The commands about opt-outs. */
import { z } from 'zod';
import type {
  OptOut,
  OptOutEvent,
  OptOutList,
  OptOutQuestion,
  PreFlight,
} from '../model/opt-outs.ts';
import { Address } from '../phone/address.ts';
import { maxRecipients } from './limits.ts';

const whom = { accountId: z.uuid(), line: Address, person: Address };
const reason = z.string().trim().max(500);

export const optOutCommands = {
  /** Everybody who is opted out, and when each provider's own list was read. */
  listOptOuts: z.undefined(),
  /** What a thread shows of them. */
  threadOptOuts: z.strictObject({ conversationId: z.int().min(1) }),
  /** About a text that reads like a word about texting; asked once. */
  answerOptOut: z.strictObject({ messageId: z.uuid(), recorded: z.boolean() }),
  addOptOut: z.strictObject({ ...whom, reason: reason.nullable() }),
  /** They agreed to texts again in another way than by a text; how is written down. */
  recordConsent: z.strictObject({ ...whom, reason: reason.min(3) }),
  /** Takes back what the user recorded; `not-found` for anything else. */
  undoOptOut: z.strictObject({ id: z.int().min(1) }),
  /** Reads the provider's own list now. */
  refreshOptOuts: z.strictObject({ accountId: z.uuid() }),
  /** Who of these will not get a text from a line, or from the pool of a profile. */
  preFlight: z.strictObject({
    accountId: z.uuid(),
    line: Address.nullable(),
    profileId: z.string().min(1).max(200).nullable(),
    people: z.array(Address).max(maxRecipients),
  }),
  /** Asks the user where to, and writes all of them there as CSV. */
  exportOptOuts: z.undefined(),
} as const;

export interface OptOutAnswers {
  listOptOuts: { readonly optOuts: readonly OptOut[]; readonly lists: readonly OptOutList[] };
  threadOptOuts: {
    readonly events: readonly OptOutEvent[];
    readonly question: OptOutQuestion | null;
  };
  answerOptOut: null;
  addOptOut: null;
  recordConsent: null;
  undoOptOut: null;
  refreshOptOuts: null;
  preFlight: PreFlight;
  exportOptOuts: { readonly saved: boolean };
}
