/**
 * Opentact's wire shapes, as loosely as they really come.
 *
 * The same row is written three ways by Opentact itself: numbers as strings or JSON numbers, with
 * or without a plus; `state` from two vocabularies; `type` absent from the send answer of one
 * page. Every schema therefore asks only for what is needed to act and lets the rest through.
 * Sources: Opentact docs "Send a Message", "SMS events", "Authentication Response" and the types
 * generated from its OpenAPI description.
 */
import { z } from 'zod';

const number = z.union([z.string(), z.number()]);

/** An outbound or inbound text: REST answer, search row or the payload of a socket event. */
export const SmsRow = z.looseObject({
  uuid: z.string().min(1),
  type: z.string().optional(),
  from: number,
  to: number,
  message: z.string().nullish(),
  state: z.string(),
  delivered: z.boolean().nullish(),
  reason: z.string().nullish(),
  created_on: z.string().nullish(),
  modified_on: z.string().nullish(),
  provider_event: z
    .looseObject({
      payload: z
        .looseObject({
          to: z.array(number).nullish(),
          mediaUrls: z.array(z.string()).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});
export type SmsRow = z.infer<typeof SmsRow>;

/** The envelope of every REST answer. */
export const Envelope = z.looseObject({
  success: z.boolean(),
  payload: z.unknown().optional(),
  message: z.string().optional(),
  status: z.number().optional(),
  fields: z.record(z.string(), z.looseObject({ message: z.string().optional() })).optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** A page of any search. */
export const SearchPage = z.looseObject({
  data: z.array(z.unknown()),
  total: z.number().optional(),
});

/** A number that the account rents. */
export const LeaseRow = z.looseObject({
  uuid: z.string(),
  tn: z.looseObject({
    tn: number,
    type: z.string().nullish(),
    sms: z.boolean().nullish(),
    deleted_on: z.string().nullish(),
  }),
  sms: z.boolean().nullish(),
  type: z.string().nullish(),
  messaging_profile: z.looseObject({ name: z.string().nullish() }).nullish(),
});

/** A frame on the websocket. */
export const Frame = z.looseObject({ type: z.string(), payload: z.unknown().optional() });

/** The payload of an accepted auth frame; a refused one has none. */
export const AuthPayload = z.looseObject({
  user: z.looseObject({ email: z.string().nullish() }),
  account: z
    .looseObject({
      name: z.string().nullish(),
      email: z.string().nullish(),
      balance: z.number().nullish(),
    })
    .nullish(),
});

/** Reads JSON; null for anything that is not JSON (null itself carries nothing here). */
export function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
