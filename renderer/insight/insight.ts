/** What is looked at, and what was counted of it. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Insight, InsightQuery } from '../../shared/insight/insight.ts';

interface InsightState {
  readonly query: InsightQuery;
  /** Of the query; null while nothing is counted. */
  readonly insight: Insight | null;
  readonly failure: Failure | null;
}

export const useInsight = create<InsightState>()(() => ({
  query: { days: 30, accountId: null, line: null },
  insight: null,
  failure: null,
}));

export function look(change: Partial<InsightQuery>): void {
  useInsight.setState(({ query }) => ({ query: { ...query, ...change } }));
  void read();
}

/** Asks until every day is counted, or something else is looked at. */
export async function read(): Promise<void> {
  const { query } = useInsight.getState();
  useInsight.setState({ failure: null });
  for (;;) {
    const answer = await window.longcode.readInsight(query);
    if (useInsight.getState().query !== query) return;
    if (!answer.ok) {
      useInsight.setState({ insight: null, failure: answer.failure });
      return;
    }
    useInsight.setState({ insight: answer.value });
    if (answer.value.left === 0) return;
  }
}
