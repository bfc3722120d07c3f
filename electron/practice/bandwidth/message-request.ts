/**
 * What a send may ask for. Source: Bandwidth docs, "Create Message" and "Group Messaging"; OpenAPI
 * description, `messageRequest`. The account's own rules follow the form: whose application, whose
 * line, and no group from a toll-free number.
 */
import { z } from 'zod';
import { readNumber } from '../numbers.ts';
import { canText, type Lease } from '../records.ts';
import { practiceApplicationId } from '../sign-in.ts';
import { accepted, wrongField } from './refusals.ts';

const mostRecipients = 10;

const e164 = z.string().transform((value, context) => {
  const number = value.startsWith('+') ? readNumber(value) : null;
  if (number !== null) return number;
  context.addIssue(`'${value}' must be replaced with a valid E164 formatted telephone number`);
  return z.NEVER;
});

const MessageRequest = z
  .object({
    applicationId: z.string().min(1, "'applicationId' must not be empty"),
    from: e164,
    to: z
      .array(e164)
      .min(1, "'to' must not be empty")
      .max(mostRecipients, `'to' must hold at most ${mostRecipients} phone numbers`)
      .refine((list) => new Set(list).size === list.length, "'to' must not repeat a phone number"),
    text: z.string().max(2048, "'text' must be 2048 characters or less").default(''),
    media: z.array(z.url("'media' must hold URLs").max(4096)).default([]),
    tag: z.string().max(1024, "'tag' must be 1024 characters or less").nullable().default(null),
    priority: z.enum(['default', 'high']).default('default'),
    expiration: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(({ text, media }) => text !== '' || media.length > 0, {
    path: ['text'],
    message: "Either 'text' or 'media' must be given",
  });
export type MessageRequest = z.infer<typeof MessageRequest>;

/** Throws the 400 that names every field at fault. `now` in ms. */
export function readMessageRequest(
  body: unknown,
  leaseOf: (number: string) => Lease | undefined,
  now: number,
): MessageRequest {
  const request = accepted(MessageRequest, body);
  const { applicationId, from, to, expiration } = request;
  if (applicationId !== practiceApplicationId) {
    throw wrongField('applicationId', `'${applicationId}' is not an application of this account`);
  }
  const lease = leaseOf(from);
  if (lease === undefined || !canText(lease)) {
    throw wrongField('from', `'${from}' must be replaced with a phone number of this application`);
  }
  if (to.length > 1 && lease.type === 'toll_free') {
    throw wrongField('from', 'Group messages cannot be sent from a toll-free number');
  }
  if (to.includes(from)) throw wrongField('to', "'to' must not be the sender");
  if (expiration !== undefined && Date.parse(expiration) <= now) {
    throw wrongField('expiration', "'expiration' must be in the future");
  }
  return request;
}
