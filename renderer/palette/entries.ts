/** What the palette offers: conversations and contacts from the store, my lines, every act that is possible. */
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import { keysOf } from '../../shared/shortcuts/key-map.ts';
import { shownChord } from '../../shared/shortcuts/spoken.ts';
import { acts, isPossible } from '../acts/acts.ts';
import { onMac } from '../acts/platform.ts';
import { openConversation } from '../conversation/thread.ts';
import { showView } from '../inbox/inbox.ts';
import { peopleNames } from '../numbers/people.ts';
import { shownNumber } from '../numbers/shown.ts';
import type { Labelled } from '../people/labelled.ts';
import { writeTo } from '../people/writing.ts';
import { labelOf, type Session } from '../session/session.ts';
import { ranked } from './fuzzy.ts';

export interface Entry {
  /** Stays the same from one opening to the next. */
  readonly key: string;
  readonly kind: 'conversation' | 'person' | 'line' | 'act';
  readonly name: string;
  /** Other words it is found by. */
  readonly also: string;
  readonly note: string;
  /** As they are shown. */
  readonly keys: string | null;
  readonly run: () => void;
}

export function conversationEntries(
  session: Session,
  conversations: readonly Conversation[],
): readonly Entry[] {
  return conversations.map(({ id, accountId, line, people }) => ({
    key: `conversation ${id}`,
    kind: 'conversation',
    name: peopleNames(session, accountId, people),
    also: people.join(' '),
    note: labelOf(session, accountId, line).full,
    keys: null,
    run: () => void openConversation(id),
  }));
}

/** Nobody has written with them from here: a new message is begun. */
export function personEntries(people: readonly Labelled[]): readonly Entry[] {
  return people.map(({ number, name }) => ({
    key: `person ${number}`,
    kind: 'person',
    name,
    also: number,
    note: shownNumber(number),
    keys: null,
    run: () => writeTo(number),
  }));
}

/** Lines and acts. */
export function fixedEntries(session: Session): readonly Entry[] {
  const lines = session.lines.map(({ accountId, number }): Entry => {
    const { full } = labelOf(session, accountId, number);
    return {
      key: `line ${accountId} ${number}`,
      kind: 'line',
      name: full,
      also: number,
      note: '',
      keys: null,
      run: () => void showView({ kind: 'line', accountId, line: number }),
    };
  });
  const possible = acts.filter((act) => act.inPalette !== false && isPossible(act));
  return [
    ...possible.map(
      ({ id, name, also, run }): Entry => ({
        key: `act ${id}`,
        kind: 'act',
        name,
        also: also ?? '',
        note: '',
        keys: shownKeys(session, id),
        run,
      }),
    ),
    ...lines,
  ];
}

/** The first of its keys. */
export function shownKeys({ settings }: Session, id: ActId): string | null {
  const [first] = keysOf(id, settings.shortcuts, onMac);
  return first === undefined ? null : shownChord(first, onMac);
}

export interface Section {
  readonly kind: 'recent' | Entry['kind'];
  readonly entries: readonly Entry[];
}

/** How many of a kind are shown; more would be read by nobody. */
const most = { recent: 4, conversation: 8, person: 5, line: 6, act: 40 } as const;

/** What fits, by kind; without anything typed what was used last comes first. */
export function sectionsOf(
  typed: string,
  found: readonly Entry[],
  fixed: readonly Entry[],
  recent: readonly string[],
): readonly Section[] {
  const words = typed.trim();
  if (words === '') {
    const all = [...fixed, ...found];
    const used = recent
      .flatMap((key) => all.find((entry) => entry.key === key) ?? [])
      .slice(0, most.recent);
    const others = all.filter((entry) => !used.includes(entry));
    const first: Section = { kind: 'recent', entries: used };
    return [first, ...byKind(others)].filter(isFilled);
  }
  const fits = ranked(fixed, words, ({ name, also }) => [name, also]);
  return byKind([...found, ...fits]).filter(isFilled);
}

function byKind(entries: readonly Entry[]): readonly Section[] {
  const kinds = ['conversation', 'person', 'act', 'line'] as const;
  return kinds.map((kind) => ({
    kind,
    entries: entries.filter((entry) => entry.kind === kind).slice(0, most[kind]),
  }));
}

function isFilled({ entries }: Section): boolean {
  return entries.length > 0;
}
