/** The command about insight. */
import { type Insight, InsightQuery } from '../insight/insight.ts';

export const insightCommands = {
  /** To be asked again while days are left to count. */
  readInsight: InsightQuery,
} as const;

export interface InsightAnswers {
  readInsight: Insight;
}
