/**
 * How many texts a composition has, as far as that is known on this page. Only taking some of them
 * back changes it, and the card then tells the new number.
 */
import { create } from 'zustand';

interface Totals {
  readonly byBatch: Readonly<Record<string, number>>;
}

export const useTotals = create<Totals>()(() => ({ byBatch: {} }));

export function noteTotal(batchId: string, total: number): void {
  useTotals.setState(({ byBatch }) => ({ byBatch: { ...byBatch, [batchId]: total } }));
}

export async function learnTotal(batchId: string): Promise<void> {
  if (useTotals.getState().byBatch[batchId] !== undefined) return;
  const answer = await window.longcode.batchCard({ batchId });
  if (answer.ok) noteTotal(batchId, answer.value.total);
}
