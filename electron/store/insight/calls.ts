/** The parts of the store's threads that are about insight. */
import { DatabaseSync } from 'node:sqlite';
import type { InsightQuery } from '../../../shared/insight/insight.ts';
import { Database } from '../database.ts';
import { type CountedDay, keepDays } from './days.ts';
import { type InsightRead, readInsight } from './read.ts';

const lockWait = 5_000;

/** Of the keeper: counting is long work, for which neither reading nor writing waits. */
export function insightCalls(file: string) {
  return {
    readInsight: (query: InsightQuery, now: number): InsightRead => {
      const db = new Database(new DatabaseSync(file, { readOnly: true, timeout: lockWait }));
      try {
        return readInsight(db, query, now);
      } finally {
        db.close();
      }
    },
  };
}

export function insightWriting(db: Database) {
  return {
    keepInsight: (days: readonly CountedDay[]): void => keepDays(db, days),
  };
}
