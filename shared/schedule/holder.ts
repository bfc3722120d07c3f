/**
 * Who keeps a scheduled text until its time. A provider that can hold texts does so for single people,
 * without files of this computer, and only in a span of time before they leave.
 */
import type { Capabilities } from '../model/capabilities.ts';
import type { OutMedia } from '../model/media.ts';

export type Holder =
  | { readonly kind: 'provider' }
  /** The provider takes it from then on (ms); this computer keeps it until then. */
  | { readonly kind: 'provider-later'; readonly from: number }
  /** Why the provider cannot: it holds none, the time is too near, or the text is of a kind it does not hold. */
  | { readonly kind: 'computer'; readonly why: 'never' | 'too-soon' | 'content' };

interface Kept {
  readonly people: number;
  readonly media: readonly Pick<OutMedia, 'kind'>[];
  readonly due: number;
}

/** Clocks differ, and a request takes its time, ms. */
const margin = 60_000;

/** `now` in ms by the clock that is trusted. */
export function holderOf(
  schedule: Capabilities['schedule'],
  { people, media, due }: Kept,
  now: number,
): Holder {
  if (schedule === null) return { kind: 'computer', why: 'never' };
  if (people > 1 || media.some(({ kind }) => kind === 'file')) {
    return { kind: 'computer', why: 'content' };
  }
  if (due < now + schedule.soonest + margin) return { kind: 'computer', why: 'too-soon' };
  const from = due - schedule.latest + margin;
  return from > now ? { kind: 'provider-later', from } : { kind: 'provider' };
}
