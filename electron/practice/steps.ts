/**
 * What can happen to an accepted text, one step at a time, and how carriers say it ended. The words
 * are Telnyx's, because Opentact's own detail record speaks them too. These are schemas because a
 * text's plan is kept in the journal with it.
 */
import { z } from 'zod';

/** Code, title and detail as in Telnyx's `errors`; Bandwidth's code and description fit in. */
export const CarrierError = z.object({ code: z.string(), title: z.string(), detail: z.string() });
export type CarrierError = z.infer<typeof CarrierError>;

const verdict = {
  status: z.enum(['delivered', 'delivery_unconfirmed', 'sending_failed', 'delivery_failed']),
  error: CarrierError.nullable(),
};
export const Verdict = z.object(verdict);
export type Verdict = z.infer<typeof Verdict>;

/** Whose shape a carrier's callback has when it is relayed as a frame. */
export const CallbackDialect = z.enum(['telnyx', 'bandwidth']);
export type CallbackDialect = z.infer<typeof CallbackDialect>;

/** One thing that will happen to an accepted text, `after` milliseconds (at speed 1) past the step before. */
export const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued'), after: z.number() }),
  z.object({ kind: z.literal('sending'), after: z.number() }),
  z.object({ kind: z.literal('sent'), after: z.number() }),
  z.object({ kind: z.literal('delivered'), after: z.number() }),
  z.object({ kind: z.literal('failed'), after: z.number(), reason: z.string() }),
  z.object({
    kind: z.literal('callback'),
    after: z.number(),
    dialect: CallbackDialect,
    ...verdict,
  }),
  z.object({
    kind: z.literal('arrives'),
    after: z.number(),
    from: z.string(),
    to: z.string(),
    text: z.string(),
    /** Practice files, or addresses as they are; see media.ts. */
    media: z.array(z.string()).default([]),
  }),
]);
export type Step = z.infer<typeof Step>;

/** How a text's frames are told: as they happen, each three times, or all at its end, last first. */
export const Telling = z.enum(['once', 'thrice', 'backwards']);
export type Telling = z.infer<typeof Telling>;
