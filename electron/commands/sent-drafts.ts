/**
 * A text takes a moment to be written down, and its box may hold the beginning of the next one by then:
 * a draft that was saved meanwhile is not the one that was sent, and stays.
 */
import { type DraftPlace, placeKey } from '../../shared/inbox/drafts.ts';

export interface SentDrafts {
  saved(place: DraftPlace): void;
  /** At the beginning of sending; asked again when the text is written down, which draft goes with it. */
  sending(place: DraftPlace): () => DraftPlace | undefined;
}

export function createSentDrafts(): SentDrafts {
  const saves = new Map<string, number>();
  const count = (place: DraftPlace): number => saves.get(placeKey(place)) ?? 0;
  return {
    saved: (place) => {
      saves.set(placeKey(place), count(place) + 1);
    },
    sending: (place) => {
      const before = count(place);
      return () => (count(place) === before ? place : undefined);
    },
  };
}
