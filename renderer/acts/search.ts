/** Acts that open a search. */
import { useThread } from '../conversation/thread.ts';
import { openSearch } from '../search/place.ts';
import { openWithin } from '../search/withinPlace.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';

export const searchActs: readonly Act[] = [
  { id: 'search', name: words.acts.search, run: openSearch },
  {
    id: 'search-here',
    name: words.acts.searchHere,
    possible: () => useThread.getState().openId !== null,
    run: openWithin,
  },
];
