/**
 * The hits of one conversation while something is typed: where each stands, and which one is shown. Going
 * to one leaves the focus in the field and says where it is.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { parseSearch } from '../../shared/search/parse.ts';
import { isBlank } from '../../shared/search/query.ts';
import type { HitPlaces } from '../../shared/search/result.ts';
import { gistOf } from '../conversation/gist.ts';
import { forgetTarget, showAt } from '../conversation/jump.ts';
import { useThread } from '../conversation/thread.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { latestOnly } from './latest.ts';
import { useMarking } from './marking.ts';
import { typistNow } from './typist.ts';

export interface Within {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** Null while nothing is asked for. */
  readonly places: HitPlaces | null;
  /** Which of them is shown. */
  readonly at: number;
  readonly failed: boolean;
  /** To an older one, or a newer one; round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

interface Asked {
  readonly typed: string;
  /** Stays where it is, if that is found still. */
  readonly stay: boolean;
}

interface Shown {
  readonly places: HitPlaces | null;
  readonly at: number;
  readonly failed: boolean;
}

const nothing: Shown = { places: null, at: 0, failed: false };

export function useWithin({ id }: Conversation): Within {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>(nothing);

  const ask = useMemo(
    () =>
      latestOnly(async ({ typed: wanted, stay }: Asked) => {
        const typist = typistNow();
        const query = parseSearch(wanted, typist);
        useMarking.setState({ within: isBlank(query) ? null : query });
        if (isBlank(query)) {
          forgetTarget();
          setShown(nothing);
          return;
        }
        const answer = await window.longcode.searchWithin({
          ...{ typed: wanted, typist, conversationId: id },
        });
        if (!answer.ok) {
          setShown({ ...nothing, failed: true });
          return;
        }
        const places = answer.value;
        const here = useThread.getState().target?.seq ?? null;
        const before = here === null ? -1 : places.seqs.indexOf(here);
        const at = stay && before >= 0 ? before : 0;
        setShown({ places, at, failed: false });
        if (stay) return;
        announce(placeWords(places, at));
        await goTo(id, places, at);
      }),
    [id],
  );

  useEffect(() => () => useMarking.setState({ within: null }), []);

  useEffect(() => {
    ask({ typed, stay: false });
    // The same again when a text came or went meanwhile.
    return useThread.subscribe(({ conversation }, before) => {
      const changed = conversation?.lastSeq !== before.conversation?.lastSeq;
      if (conversation?.id === id && changed) ask({ typed, stay: true });
    });
  }, [ask, typed, id]);

  const step = (by: 1 | -1): void => {
    const count = shown.places?.seqs.length ?? 0;
    if (shown.places === null || count === 0) return;
    const at = (shown.at + by + count) % count;
    setShown({ ...shown, at });
    void sayAt(id, shown.places, at);
  };

  return { typed, setTyped, ...shown, step };
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
