/**
 * The conversations the palette shows: the latest, or those whose people are called or numbered as is
 * typed, and contacts nobody has a conversation with. They come from the store, which finds them among
 * any number; answers that were overtaken by more typing are dropped, and until the right one is here the
 * last is told with what it answers.
 */
import { useEffect, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { countryOf } from '../../shared/phone/typed.ts';
import { type Labelled, labelled } from '../people/labelled.ts';
import { useSession } from '../session/session.ts';

const limit = 8;

export interface Found {
  /** What it answers, trimmed; null before the first. */
  readonly typed: string | null;
  readonly conversations: readonly Conversation[];
  readonly people: readonly Labelled[];
}

const nothing = { conversations: [], people: [] };

export function useMatches(typed: string): Found {
  const [found, setFound] = useState<Found>({ typed: null, ...nothing });
  useEffect(() => {
    let current = true;
    const asked = typed.trim();
    void (asked === '' ? latest() : ask(asked)).then((those) => {
      if (current) setFound({ typed: asked, ...those });
    });
    return () => {
      current = false;
    };
  }, [typed]);
  return found;
}

type Those = Pick<Found, 'conversations' | 'people'>;

/** None where they cannot be read, here and below: everything else can still be gone to. */
async function latest(): Promise<Those> {
  const query = { view: { kind: 'all' }, after: null, limit } as const;
  const answer = await window.longcode.listConversations(query);
  return answer.ok ? { ...nothing, conversations: answer.value.conversations } : nothing;
}

async function ask(typed: string): Promise<Those> {
  const [line] = useSession.getState().lines;
  const country = (line === undefined ? null : countryOf(line.number)) ?? 'US';
  const typist = { now: Date.now(), locale: navigator.language, country };
  const [found, listed] = await Promise.all([
    window.longcode.searchPeople({ typed, typist, limit }),
    window.longcode.listContacts({ text: typed.slice(0, 200), offset: 0, limit }),
  ]);
  const conversations = found.ok ? found.value.conversations : [];
  const written = new Set(
    conversations.flatMap(({ people }) => (people.length === 1 ? people : [])),
  );
  const people = labelled(listed.ok ? listed.value.contacts : []);
  return { conversations, people: people.filter(({ number }) => !written.has(number)) };
}
