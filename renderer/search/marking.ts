/** What is marked in the texts of a conversation: what is searched for there, or everywhere. */
import { create } from 'zustand';
import type { SearchQuery } from '../../shared/search/query.ts';

interface Marking {
  readonly everywhere: SearchQuery | null;
  readonly within: SearchQuery | null;
}

export const useMarking = create<Marking>()(() => ({ everywhere: null, within: null }));

export function useMarkedQuery(): SearchQuery | null {
  return useMarking(({ everywhere, within }) => within ?? everywhere);
}
