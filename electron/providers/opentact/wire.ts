/**
 * Opentact's wire shapes around texts, as loosely as they really come; texts themselves are read by
 * text-row.ts. Every schema asks only for what is needed to act and lets the rest through.
 * Sources: Opentact docs "Send a Message", "SMS events", "Authentication Response" and the types
 * generated from its OpenAPI description.
 */
import { z } from 'zod';

const number = z.union([z.string(), z.number()]);

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
