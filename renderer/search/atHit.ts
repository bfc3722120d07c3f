/**
 * Which hit of a conversation is shown. Steps taken while the hits of what is typed are still on their
 * way count from the moment those are here, so that where one ends does not depend on who was quicker.
 */
import type { HitPlaces } from '../../shared/search/result.ts';

export interface Shown {
  /** What was typed, of which these are the hits. */
  readonly of: string;
  /** Null while nothing is asked for. */
  readonly places: HitPlaces | null;
  /** Which of them is shown. */
  readonly at: number;
  /** Steps for hits that are still to come. */
  readonly early: { readonly typed: string; readonly by: number };
  readonly failed: boolean;
}

export const nothing: Shown = {
  ...{ of: '', places: null, at: 0 },
  ...{ early: { typed: '', by: 0 }, failed: false },
};

/** The hits of `wanted` are here. Those of the same words again leave the shown one where it is, if it is there. */
export function answered(before: Shown, wanted: string, places: HitPlaces): Shown {
  const { seqs } = places;
  const here = before.places?.seqs[before.at];
  const again = before.of === wanted && here !== undefined;
  const steps = before.early.typed === wanted ? before.early.by : 0;
  const at = again ? Math.max(0, seqs.indexOf(here)) : turned(steps, seqs.length);
  const early = before.early.typed === wanted ? nothing.early : before.early;
  return { of: wanted, places, at, early, failed: false };
}

/** A step by one while `typed` stands in the field. */
export function stepped(shown: Shown, typed: string, by: 1 | -1): Shown {
  const { of, places, at, early } = shown;
  if (of !== typed) {
    const already = early.typed === typed ? early.by : 0;
    return { ...shown, early: { typed, by: already + by } };
  }
  return places === null ? shown : { ...shown, at: turned(at + by, places.seqs.length) };
}

function turned(at: number, count: number): number {
  return count === 0 ? 0 : ((at % count) + count) % count;
}
