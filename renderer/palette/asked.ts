/**
 * The conversations the palette shows: the latest, or those whose people are called or numbered as is
 * typed. They come from the store, which finds them among any number; answers that were overtaken by
 * more typing are dropped, and until the right one is here the last is told with what it answers.
 */
import { useEffect, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { countryOf } from '../../shared/phone/typed.ts';
import { useSession } from '../session/session.ts';

const limit = 8;

export interface Found {
  /** What it answers, trimmed; null before the first. */
  readonly typed: string | null;
  readonly conversations: readonly Conversation[];
}

export function useConversations(typed: string): Found {
  const [found, setFound] = useState<Found>({ typed: null, conversations: [] });
  useEffect(() => {
    let current = true;
    const asked = typed.trim();
    void ask(asked).then((conversations) => {
      if (current) setFound({ typed: asked, conversations });
    });
    return () => {
      current = false;
    };
  }, [typed]);
  return found;
}

/** None where they cannot be read: everything else can still be gone to. */
async function ask(typed: string): Promise<readonly Conversation[]> {
  const api = window.longcode;
  if (typed === '') {
    const latest = await api.listConversations({ view: { kind: 'all' }, after: null, limit });
    return latest.ok ? latest.value.conversations : [];
  }
  const [line] = useSession.getState().lines;
  const country = (line === undefined ? null : countryOf(line.number)) ?? 'US';
  const typist = { now: Date.now(), locale: navigator.language, country };
  const people = await api.searchPeople({ typed, typist, limit });
  return people.ok ? people.value.conversations : [];
}
