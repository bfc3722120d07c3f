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
  createdOn: instant,
  modifiedOn: instant,
};

/**
 * A text of ours. `handedOver` is the moment the account pays; `failed` with it set means the carrier
 * failed it, without it the text never left.
 */
export const Outbound = z.object({
  direction: z.literal('out'),
  ...shared,
  callbackUrl: z.string().nullable(),
  state: z.enum(['created', 'sending', 'sent', 'failed']),
  handedOver: z.boolean(),
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
  longCodeWeight: z.int(),
  tollFreeWeight: z.int(),
  skipUnhealthy: z.boolean(),
  stickySender: z.boolean(),
  enabled: z.boolean().default(true),
  redacts: z.boolean().default(false),
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

export const Purse = z.object({ balance: z.number() });
export type Purse = z.infer<typeof Purse>;
