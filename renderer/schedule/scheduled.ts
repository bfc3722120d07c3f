/** Every scheduled text, as the main process last told; read again whenever one of them changed. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { isPending, type Scheduled } from '../../shared/schedule/scheduled.ts';
import { words } from '../words/words.ts';

interface ScheduledTexts {
  readonly texts: readonly Scheduled[];
  /** Those that are to leave, or ask. */
  readonly total: number;
  /** How many are to leave or ask in each conversation, by `placeOf`. */
  readonly places: ReadonlyMap<string, number>;
  readonly failure: Failure | null;
}

export const useScheduled = create<ScheduledTexts>()(() => ({
  texts: [],
  total: 0,
  places: new Map(),
  failure: null,
}));

export function watchScheduled(): void {
  window.longcode.on('scheduled', () => void readScheduled());
  window.longcode.on('reload', () => void readScheduled());
  void readScheduled();
}

let reading = false;
let again = false;

/** Never twice at once; what changes meanwhile is read afterwards. */
export async function readScheduled(): Promise<void> {
  again = true;
  if (reading) return;
  reading = true;
  while (again) {
    again = false;
    const answer = await window.longcode.listScheduled({ place: null });
    if (answer.ok) {
      const { scheduled, total } = answer.value;
      useScheduled.setState({ ...known(scheduled), total, failure: null });
    } else {
      useScheduled.setState({ failure: answer.failure });
    }
  }
  reading = false;
}

/** Takes in what a command answered with, before the news of it comes. */
export function applyScheduled(id: string, scheduled: Scheduled | null): void {
  useScheduled.setState(({ texts }) => {
    const others = texts.filter((one) => one.id !== id);
    const next = scheduled === null ? others : [...others, scheduled].sort(inOrder);
    return { ...known(next), total: next.filter(isCounted).length };
  });
}

function known(texts: readonly Scheduled[]): Pick<ScheduledTexts, 'texts' | 'places'> {
  const places = new Map<string, number>();
  for (const text of texts.filter(isCounted)) {
    const place = placeOf(text);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return { texts, places };
}

type Between = Pick<Conversation, 'accountId' | 'line' | 'people'>;

function placeOf({ accountId, line, people }: Between): string {
  return [accountId, line, ...[...people].sort()].join(' ');
}

function isCounted({ state }: Scheduled): boolean {
  return isPending(state) || state.kind === 'asks';
}

function inOrder(a: Scheduled, b: Scheduled): number {
  const ended = Number(a.state.kind === 'cancelled') - Number(b.state.kind === 'cancelled');
  return ended || a.due - b.due || a.createdAt - b.createdAt;
}

export function scheduledIn(texts: readonly Scheduled[], between: Between): readonly Scheduled[] {
  const place = placeOf(between);
  return texts.filter((one) => placeOf(one) === place);
}

/** Those that are to leave, or ask. */
export function useScheduledCount(): { readonly count: number; readonly words: string } {
  const count = useScheduled(({ total }) => total);
  return { count, words: words.schedule.count(count) };
}

/** How many are to leave, or ask, in one conversation. */
export function useScheduledIn(conversation: Conversation): number {
  return useScheduled(({ places }) => places.get(placeOf(conversation)) ?? 0);
}

/** How many of an account the provider holds, or may hold. */
export function useHeldOf(accountId: string): number {
  return useScheduled(
    ({ texts }) => texts.filter((text) => text.accountId === accountId && isHeld(text)).length,
  );
}

function isHeld({ state }: Scheduled): boolean {
  switch (state.kind) {
    case 'handing':
    case 'there':
    case 'unsure':
    case 'recalling':
      return true;
    case 'here':
    case 'cancelled':
    case 'asks':
      return false;
  }
}
