/**
 * What the gateway remembers, in its own words; the wire spellings are made from these on the way out.
 * These are schemas because a journal from an earlier run is read back through them.
 */
import { z } from 'zod';
import { Step, Telling, Verdict } from './steps.ts';

const instant = z.iso.datetime();

const shared = {
  uuid: z.uuid(),
  /** E.164, as is `to`. */
  from: z.string(),
  to: z.string(),
  text: z.string(),
  thread: z.string(),
  referenceId: z.string(),
  /** Outbound: addresses. Inbound: practice files by name, or addresses as they are. */
  media: z.array(z.string()).default([]),
  createdOn: instant,
  modifiedOn: instant,
};

/**
 * A text of ours to one person; a group text is one for each member. `handedOver` is the moment the account pays; `failed` with it set means the carrier
 * failed it, without it the text never left.
 */
export const Outbound = z.object({
  direction: z.literal('out'),
  ...shared,
  callbackUrl: z.string().nullable(),
  /** Where news goes that `callbackUrl` did not take. */
  failoverUrl: z.string().nullable().default(null),
  /** The sender's own word for it. */
  tag: z.string().nullable().default(null),
  /** Shared by the texts of one group send; `members` are everybody it went to. */
  group: z
    .object({ id: z.uuid(), members: z.array(z.string()) })
    .nullable()
    .default(null),
  /** When its life begins; null for at once. */
  sendAt: instant.nullable().default(null),
  state: z.enum(['scheduled', 'created', 'sending', 'sent', 'failed', 'cancelled']),
  handedOver: z.boolean(),
  /** When the carrier took it. */
  sentOn: instant.nullable().default(null),
  delivered: z.boolean(),
  reason: z.string(),
  plan: z.array(Step),
  /** How many steps of the plan have happened. */
  done: z.int(),
  /** How a carrier's callback said it ended; null where none did, or where it was delivered. */
  verdict: Verdict.nullable().default(null),
  telling: Telling.default('once'),
  /** Frames of steps that have happened and are not told yet. */
  held: z.array(z.string()).default([]),
  /** Taken, and then gone for good: no record, detail or event ever shows it. */
  hidden: z.boolean().default(false),
});
export type Outbound = z.infer<typeof Outbound>;

export const Inbound = z.object({
  direction: z.literal('in'),
  ...shared,
  origin: z.enum(['reply', 'injected']),
  /** Who else it was written to, beside the line. */
  others: z.array(z.string()).default([]),
});
export type Inbound = z.infer<typeof Inbound>;

export type Message = Outbound | Inbound;

export const Assignment = z.enum(['ASSIGNED', 'PENDING_ASSIGNMENT', 'FAILED_ASSIGNMENT']);
export type Assignment = z.infer<typeof Assignment>;

/** One of the account's numbers. It can text while `sms` is on and an SMS subscription exists. */
export const Lease = z.object({
  uuid: z.uuid(),
  number: z.string(),
  type: z.enum(['long_code', 'toll_free']),
  autorenew: z.boolean(),
  voice: z.boolean(),
  fax: z.boolean(),
  sms: z.boolean(),
  mms: z.boolean(),
  emergency: z.boolean(),
  expiredOn: instant,
  createdOn: instant,
  modifiedOn: instant,
  profile: z.uuid().nullable(),
  campaign: z.uuid().nullable(),
  subscription: z.object({ uuid: z.uuid(), createdOn: instant, modifiedOn: instant }).nullable(),
  /** Whether the number could text at all. */
  textable: z.boolean().default(true),
  /** How far a long code is in its campaign. */
  assignment: Assignment.default('ASSIGNED'),
  /** How far a toll-free number is in its verification; null where nobody asked for one. */
  verification: z.string().nullable().default('Verified'),
});
export type Lease = z.infer<typeof Lease>;

export function canText(lease: Lease): boolean {
  return lease.sms && lease.subscription !== null;
}

export const Profile = z.object({
  uuid: z.uuid(),
  name: z.string(),
  callbackUrl: z.string().nullable(),
  callbackUrl2: z.string().nullable(),
  poolEnabled: z.boolean(),
  longCodeWeight: z.number(),
  tollFreeWeight: z.number(),
  skipUnhealthy: z.boolean(),
  stickySender: z.boolean(),
  enabled: z.boolean().default(true),
  redacts: z.boolean().default(false),
  /** Countries (ISO 3166-1 alpha-2) it may send to; null for all. */
  destinations: z.array(z.string()).nullable().default(null),
  createdOn: instant,
  modifiedOn: instant,
});
export type Profile = z.infer<typeof Profile>;

export const Subscription = z.object({
  uuid: z.uuid(),
  channel: z.string(),
  type: z.string(),
  isActive: z.boolean(),
  expiredOn: instant.nullable(),
  createdOn: instant,
  modifiedOn: instant,
});
export type Subscription = z.infer<typeof Subscription>;

/** A named token: as good as the API key until it expires. */
export const Token = z.object({
  uuid: z.uuid(),
  name: z.string(),
  token: z.string(),
  expiredOn: instant,
  createdOn: instant,
  modifiedOn: instant,
});
export type Token = z.infer<typeof Token>;

/** A webhook: pending until it was taken or given up, also across a restart. */
export const Delivery = z.object({
  /** One for each time it is posted; the event's own id is in its body. */
  uuid: z.uuid(),
  /** In the order they are tried. */
  urls: z.array(z.string()),
  body: z.string(),
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.array(
    z.object({
      url: z.string(),
      at: instant,
      status: z.int().nullable(),
      error: z.string().nullable(),
    }),
  ),
  createdOn: instant,
  modifiedOn: instant,
});
export type Delivery = z.infer<typeof Delivery>;

/** A file that a client handed over, by the provider's name for it. */
export const Upload = z.object({
  name: z.string(),
  type: z.string(),
  base64: z.string(),
  createdOn: instant,
  modifiedOn: instant,
});
export type Upload = z.infer<typeof Upload>;

/** What the account itself has set, where a provider has such a thing. */
export const Application = z.object({ callbackUrl: z.string().nullable() });
export type Application = z.infer<typeof Application>;

export const Purse = z.object({ balance: z.number() });
export type Purse = z.infer<typeof Purse>;
