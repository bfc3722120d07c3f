/**
 * How texting went in a span of time, counted from the texts on this computer. A delivery is counted by
 * its latest attempt, and by what is known of it: that the carrier took a text never counts as the phone
 * having it.
 */
import { z } from 'zod';
import type { CauseName } from '../delivery/catalogue/causes.ts';
import { Address } from '../phone/address.ts';

/** Days up to today; null: as far back as texts go. */
export const insightSpans = [7, 30, 90, null] as const;
export type InsightSpan = (typeof insightSpans)[number];

export const InsightQuery = z.strictObject({
  days: z.union([z.literal(7), z.literal(30), z.literal(90), z.null()]),
  accountId: z.uuid().nullable(),
  /** Only with `accountId`. */
  line: Address.nullable(),
});
export type InsightQuery = z.infer<typeof InsightQuery>;

/** What became of texts, worst first. */
export const fates = [
  'failed',
  'no-receipt',
  'unknown',
  'not-gone',
  'with-provider',
  'carrier',
  'handset',
] as const;
export type Fate = (typeof fates)[number];
export type FateCounts = Readonly<Record<Fate, number>>;

/** Texts of a day, or of a month when there are too many days to tell apart. */
export interface Volume {
  /** ms since the epoch; `until` is not part of it. */
  readonly from: number;
  readonly until: number;
  readonly received: number;
  readonly sent: number;
}

/** Turns in conversations: one side wrote, once or several times, and the other answered. */
export interface Replies {
  readonly begun: number;
  readonly answered: number;
  /** Half of the answers took less, ms; null without answers. */
  readonly median: number | null;
}

export interface FateRow {
  readonly accountId: string;
  readonly line: Address;
  readonly counts: FateCounts;
}

export interface Insight {
  readonly from: number;
  readonly until: number;
  /** `months` when days would be too many. */
  readonly each: 'day' | 'month';
  readonly volume: readonly Volume[];
  /** How soon you answered those who wrote, from their first text on. */
  readonly yours: Replies;
  /** How soon people answered, from your last text on. */
  readonly theirs: Replies;
  readonly fates: FateCounts;
  /** Null where no receipt named a carrier; most texts first. */
  readonly carriers: readonly { readonly carrier: string | null; readonly counts: FateCounts }[];
  readonly lines: readonly FateRow[];
  /** Null for a failure the catalogue knows no cause of; most first. */
  readonly causes: readonly { readonly cause: CauseName | null; readonly count: number }[];
  /** As far as providers said a price; `priced` texts of `sent`. */
  readonly spend: readonly {
    readonly currency: string | null;
    readonly amount: number;
    readonly priced: number;
  }[];
  /** Texts that left this account's provider, for "n of m have a price". */
  readonly gone: number;
  /** Days that are not counted yet: ask again. */
  readonly left: number;
}
