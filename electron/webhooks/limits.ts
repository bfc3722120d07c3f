/**
 * How much one sender may cost. Sizes in bytes, times in ms.
 *
 * The answers are due earlier than the providers' documents ask (Telnyx 2 s, Bandwidth 10 s), since
 * a tunnel stands between. Opentact documents nothing; its webhooks are Telnyx's in shape, so its
 * patience is taken to be the same.
 */
import type { SourceDialect } from './source.ts';

export interface Limits {
  readonly bodyBytes: number;
  readonly headerBytes: number;
  /** From the connection's first moment to the end of the header. */
  readonly headersWithin: number;
  /** From the end of the header to the end of the body. */
  readonly bodyWithin: number;
  /** How long the rest of a body is thrown away for, so that its sender can read the refusal. */
  readonly lingerFor: number;
  /** From the end of the body to the answer. */
  readonly answerWithin: Readonly<Record<SourceDialect, number>>;
  readonly keepAliveFor: number;
  readonly requestsPerConnection: number;
  readonly connections: number;
  /** Requests being stored at once; one more is asked to come again. */
  readonly storing: number;
  /** Events remembered as stored. */
  readonly remembered: number;
}

export const standardLimits: Limits = {
  bodyBytes: 1024 * 1024,
  headerBytes: 16 * 1024,
  headersWithin: 5_000,
  bodyWithin: 10_000,
  lingerFor: 1_000,
  answerWithin: { telnyx: 1_500, opentact: 1_500, bandwidth: 8_000 },
  keepAliveFor: 5_000,
  requestsPerConnection: 1_000,
  connections: 128,
  storing: 16,
  remembered: 10_000,
};
