/** The part of the store's interface that is about insight. */
import type { CountedDay } from './days.ts';

export interface InsightStore {
  /** What was counted of whole days, so that it need not be counted again. */
  keepInsight(days: readonly CountedDay[]): Promise<void>;
}
