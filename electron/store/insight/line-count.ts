/** What is counted of a line on a day, and how two of them are added. */
import { z } from 'zod';
import { type FateCounts, fates } from '../../../shared/insight/insight.ts';

/** Another way of counting, or other words of the catalogue, need another version. */
export const countVersion = 1;

const count = z.int().min(0);
const Fates = z.tuple([count, count, count, count, count, count, count]);

export const LineCount = z.strictObject({
  v: z.literal(countVersion),
  account: z.string(),
  line: z.string(),
  received: count,
  sent: count,
  /** Turns begun by people, and by us. */
  asked: count,
  said: count,
  /** How long each answer took, whole seconds: ours, and people's. */
  yours: z.array(count),
  theirs: z.array(count),
  /** By carrier, empty where none is known; in the order of `fates`. */
  carriers: z.array(z.tuple([z.string(), Fates])),
  /** By cause, empty where none is known. */
  causes: z.array(z.tuple([z.string(), count])),
  /** Currency (empty where none is told), amount, how many texts. */
  spend: z.array(z.tuple([z.string(), z.number(), count])),
});
export type LineCount = z.infer<typeof LineCount>;
type FateTuple = z.infer<typeof Fates>;

export function noFates(): FateTuple {
  return [0, 0, 0, 0, 0, 0, 0];
}

export function newLineCount(account: string, line: string): LineCount {
  return {
    ...{ v: countVersion, account, line, received: 0, sent: 0, asked: 0, said: 0 },
    ...{ yours: [], theirs: [], carriers: [], causes: [], spend: [] },
  };
}

export function addFates(to: FateTuple, more: FateTuple): void {
  for (const [index, n] of more.entries()) to[index] = (to[index] ?? 0) + n;
}

export function fateCounts(told: FateTuple): FateCounts {
  const at = (fate: (typeof fates)[number]): number => told[fates.indexOf(fate)] ?? 0;
  return {
    ...{ failed: at('failed'), 'no-receipt': at('no-receipt'), unknown: at('unknown') },
    ...{ 'not-gone': at('not-gone'), 'with-provider': at('with-provider') },
    ...{ carrier: at('carrier'), handset: at('handset') },
  };
}
