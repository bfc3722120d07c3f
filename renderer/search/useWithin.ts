/**
 * The hits of one conversation while something is typed: where each stands, and which one is shown. Going
 * to one leaves the focus in the field and says where it is.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { parseSearch } from '../../shared/search/parse.ts';
import { isBlank } from '../../shared/search/query.ts';
import type { HitPlaces } from '../../shared/search/result.ts';
import { gistOf } from '../conversation/gist.ts';
import { forgetTarget, showAt } from '../conversation/jump.ts';
import { useThread } from '../conversation/thread.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { answered, nothing, type Shown, stepped } from './atHit.ts';
import { latestOnly } from './latest.ts';
import { useMarking } from './marking.ts';
import { typistNow } from './typist.ts';

export interface Within extends Pick<Shown, 'places' | 'at' | 'failed'> {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** To an older one, or a newer one; round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

export function useWithin({ id }: Conversation): Within {
  const [typed, setTyped] = useState('');
  const [drawn, setDrawn] = useState<Shown>(nothing);
  /** Ahead of what is drawn: keys and answers come between two renderings. */
  const now = useRef(nothing);

  const show = useCallback((shown: Shown) => {
    now.current = shown;
    setDrawn(shown);
  }, []);

  const ask = useMemo(
    () =>
      latestOnly(async (wanted: string) => {
        const typist = typistNow();
        const query = parseSearch(wanted, typist);
        useMarking.setState({ within: isBlank(query) ? null : query });
        if (isBlank(query)) {
          forgetTarget();
          show({ ...nothing, of: wanted });
          return;
        }
        const answer = await window.longcode.searchWithin({
          ...{ typed: wanted, typist, conversationId: id },
        });
        const before = now.current;
        if (!answer.ok) {
          show({ ...nothing, of: wanted, early: before.early, failed: true });
          return;
        }
        const places = answer.value;
        const next = answered(before, wanted, places);
        show(next);
        if (before.of === wanted && !before.failed) return;
        announce(placeWords(places, next.at));
        await goTo(id, places, next.at);
      }),
    [id, show],
  );

  useEffect(() => () => useMarking.setState({ within: null }), []);

  useEffect(() => {
    ask(typed);
    // The same again when a text came or went meanwhile.
    return useThread.subscribe(({ conversation }, before) => {
      const changed = conversation?.lastSeq !== before.conversation?.lastSeq;
      if (conversation?.id === id && changed) ask(typed);
    });
  }, [ask, typed, id]);

  const step = (by: 1 | -1): void => {
    const next = stepped(now.current, typed, by);
    show(next);
    if (next.of === typed && next.places !== null) void sayAt(id, next.places, next.at);
  };

  const { places, at, failed } = drawn;
  return { typed, setTyped, places, at, failed, step };
}

/** "3 of 12". */
export function placeWords({ seqs, more }: HitPlaces, at: number): string {
  if (seqs.length === 0) return words.search.placeNone;
  return more
    ? words.search.placeMore(at + 1, seqs.length)
    : words.search.place(at + 1, seqs.length);
}

async function goTo(id: number, { seqs }: HitPlaces, at: number): Promise<void> {
  const seq = seqs[at];
  if (seq === undefined) forgetTarget();
  else await showAt(id, seq, false);
}

async function sayAt(id: number, places: HitPlaces, at: number): Promise<void> {
  await goTo(id, places, at);
  const { messages } = useThread.getState().pages;
  const message = messages.find(({ seq }) => seq === places.seqs[at]);
  const place = placeWords(places, at);
  announce(message === undefined ? place : words.search.hitAloud(place, gistOf(message)));
}
