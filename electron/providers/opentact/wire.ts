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

/**
 * A number that the account rents. How far its registration is, Opentact documents nowhere: it is read
 * under the names that Telnyx has for it, where they are there.
 */
export const LeaseRow = z.looseObject({
  uuid: z.string(),
  tn: z.looseObject({
    tn: number,
    type: z.string().nullish(),
    sms: z.boolean().nullish(),
    mms: z.boolean().nullish(),
    deleted_on: z.string().nullish(),
  }),
  sms: z.boolean().nullish(),
  mms: z.boolean().nullish(),
  type: z.string().nullish(),
  autorenew: z.boolean().nullish(),
  expired_on: z.string().nullish(),
  messaging_profile: z
    .looseObject({ uuid: z.string().nullish(), name: z.string().nullish() })
    .nullish(),
  sms_campaign: z
    .looseObject({
      uuid: z.string().nullish(),
      campaignId: z.string().nullish(),
      assignmentStatus: z.string().nullish(),
    })
    .nullish(),
  verificationStatus: z.string().nullish(),
});
export type LeaseRow = z.infer<typeof LeaseRow>;

const address = z.string().nullish();
const weight = z.int().min(0).max(9).catch(1);

/**
 * A messaging profile. Its addresses have three spellings: REST's, the events' and Telnyx's. Whether it
 * is switched on and whether it redacts, Opentact documents nowhere: Telnyx's names again.
 */
export const ProfileRow = z.looseObject({
  uuid: z.string(),
  name: z.string().nullish(),
  callback_url: address,
  call_back_url: address,
  webhook_url: address,
  callback_url2: address,
  call_back_url2: address,
  webhook_failover_url: address,
  number_pool_enable: z.boolean().nullish(),
  long_code_weight: weight,
  tollfree_weight: weight,
  skip_unhealthy_tns: z.boolean().nullish(),
  sticky_sender: z.boolean().nullish(),
  enabled: z.boolean().nullish(),
  redaction_enabled: z.boolean().nullish(),
});
export type ProfileRow = z.infer<typeof ProfileRow>;

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
