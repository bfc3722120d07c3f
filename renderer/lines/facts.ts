/** What is known of a number, in words; what the provider does not say is said to be so. */
import { weightOf } from '../../shared/lines/pool.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { takesPart } from './pools.ts';
import type { LineState } from './readiness.ts';

const say = words.lines;

/** Null where the provider does not say. */
export function yesNo(value: boolean | null, provider: string): string {
  if (value === null) return say.silent(provider);
  return value ? say.yes : say.no;
}

export function campaignWords({ campaign, registration }: Line): string {
  const state = registration === null ? null : say.registration[registration];
  if (campaign === null) return say.noCampaign;
  return state === null ? campaign : say.row([campaign, state]);
}

/** Whether a pool chooses it: as the main process does, so that nothing else is promised. */
export function poolWords(
  { line, readiness }: LineState,
  profile: MessagingProfile | null,
): string {
  if (profile === null) return say.notInPool;
  const { name, pool } = profile;
  if (!pool.enabled) return say.poolOff(name);
  if (weightOf(line, pool) === 0) return say.neverChosen(name);
  return takesPart({ line, readiness }, pool) ? say.inPool(name) : say.skipped(name);
}

export function leaseWords({ leaseUntil, renews }: Line, provider: string): string {
  if (leaseUntil === null) return say.silent(provider);
  const date = fullDate(leaseUntil);
  if (renews === null) return say.leaseUntil(date);
  return renews ? say.leaseRenews(date) : say.leaseEnds(date);
}
