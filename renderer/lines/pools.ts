/** Profiles that texts can be sent by, and which of their numbers take part. */
import { weightOf } from '../../shared/lines/pool.ts';
import { isReady } from '../../shared/lines/readiness.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile, Pool } from '../../shared/model/profile.ts';
import type { LineState } from './readiness.ts';

export function membersOf<T extends { readonly line: Line }>(
  { accountId, id }: MessagingProfile,
  lines: readonly T[],
): readonly T[] {
  return lines.filter(({ line }) => line.accountId === accountId && line.profileId === id);
}

/** Whether a text by its profile can leave from it. */
export function takesPart({ line, readiness }: LineState, pool: Pool): boolean {
  if (!pool.enabled || weightOf(line, pool) === 0 || line.canText === false) return false;
  return !pool.skipUnhealthy || isReady(readiness);
}

/** The lines that a text by this profile can leave from. */
export function poolLines(profile: MessagingProfile, lines: readonly LineState[]): readonly Line[] {
  return membersOf(profile, lines)
    .filter((found) => takesPart(found, profile.pool))
    .map(({ line }) => line);
}
