/**
 * What may be asked of the message list. At least one filter is needed, a search spans 14 days at
 * most, and page and place together stay within 10,000 rows. A page token stands for a place in the
 * search it came from. Source: OpenAPI description, `listMessages`.
 */
import { z } from 'zod';
import { Problem } from '../envelope.ts';
import { accepted } from './refusals.ts';

const mostRows = 10_000;
const longestSpan = 14 * 24 * 60 * 60_000;

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const count = z.coerce.number().int().min(0);

/** One number or a list of up to ten, or at least five characters of one. */
const numbers = z
  .string()
  .transform((text) => text.split(','))
  .refine((list) => list.length <= 10, 'at most 10 phone numbers')
  .refine((list) => list.every((one) => one.length >= 5), 'at least 5 characters');

const Filters = z
  .object({
    messageId: z.string(),
    sourceTn: numbers,
    destinationTn: numbers,
    messageStatus: z.string(),
    messageDirection: z.enum(['INBOUND', 'OUTBOUND']),
    messageType: z.enum(['sms', 'mms', 'rcs']),
    carrierName: z.string(),
    errorCode: count,
    campaignId: z.string(),
    product: z.string(),
    location: z.string(),
    fromDateTime: instant,
    toDateTime: instant,
    fromSegmentCount: count,
    toSegmentCount: count,
    fromMessageSize: count,
    toMessageSize: count,
  })
  .partial();
export type Filters = z.infer<typeof Filters>;

const Paging = z.object({
  sort: z
    .string()
    .regex(/^[A-Za-z0-9]+:(asc|desc)$/, "'sort' must be a field and asc or desc")
    .default('receiveTime:desc'),
  pageToken: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(mostRows).default(100),
  limitTotalCount: z.enum(['true', 'false']).default('false'),
});

export interface ListRequest {
  readonly filters: Filters;
  /** ms, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly field: string;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** Whether the count of all rows stops at 10,000. */
  readonly countsUpToMost: boolean;
}

/** Throws the 400 that says what is wrong. `now` in ms. */
export function readListRequest(query: URLSearchParams, now: number): ListRequest {
  const given = Object.fromEntries(query);
  const filters = accepted(Filters, given);
  if (Object.keys(filters).length === 0) {
    throw new Problem(400, 'At least one query parameter must be given');
  }
  const { sort, pageToken, limit, limitTotalCount } = accepted(Paging, given);
  const { fromDateTime, toDateTime } = filters;
  const end = toDateTime ?? now;
  const from = fromDateTime ?? end - longestSpan;
  if (end - from > longestSpan) throw new Problem(400, 'The date range must be within 14 days');
  const offset = pageToken === undefined ? 0 : offsetOf(pageToken);
  if (offset + limit > mostRows) {
    throw new Problem(400, 'The sum of limit and after cannot be more than 10000');
  }
  const [field = '', sense] = sort.split(':');
  return {
    filters,
    from,
    to: toDateTime ?? Number.POSITIVE_INFINITY,
    field,
    descending: sense === 'desc',
    offset,
    limit,
    countsUpToMost: limitTotalCount === 'true',
  };
}

export function tokenAt(offset: number): string {
  return Buffer.from(`after:${offset}`).toString('base64url');
}

function offsetOf(token: string): number {
  const [, offset] = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (offset === undefined) throw new Problem(400, "'pageToken' is not one of this search");
  return Number(offset);
}
