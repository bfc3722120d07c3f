/** A messaging profile as it is typed, and what is wrong with it; the bounds are the contract's. */
import type { Field } from '../../shared/contract/failure.ts';
import type { MessagingProfile, Pool, ProfileDraft } from '../../shared/model/profile.ts';
import { words } from '../words/words.ts';

export interface TypedProfile {
  readonly name: string;
  readonly callbackUrl: string;
  readonly failoverUrl: string;
  readonly pool: boolean;
  readonly longCodeWeight: string;
  readonly tollFreeWeight: string;
  readonly stickySender: boolean;
  readonly skipUnhealthy: boolean;
}

export type TypedField =
  | 'name'
  | 'callbackUrl'
  | 'failoverUrl'
  | 'longCodeWeight'
  | 'tollFreeWeight';
export type ProfileProblems = Readonly<Partial<Record<TypedField, string>>>;

export type ReadProfile =
  | { readonly ok: true; readonly draft: ProfileDraft }
  | { readonly ok: false; readonly problems: ProfileProblems };

export const longestName = 100;
export const longestUrl = 2000;

/** A new one cycles its numbers evenly, stays with a number, and leaves out what is not ready. */
export const freshProfile: TypedProfile = {
  name: '',
  callbackUrl: '',
  failoverUrl: '',
  pool: false,
  longCodeWeight: '1',
  tollFreeWeight: '1',
  stickySender: true,
  skipUnhealthy: true,
};

export function typedProfile({
  name,
  callbackUrl,
  failoverUrl,
  pool,
}: MessagingProfile): TypedProfile {
  return {
    name,
    callbackUrl: callbackUrl ?? '',
    failoverUrl: failoverUrl ?? '',
    pool: pool.enabled,
    longCodeWeight: String(pool.longCodeWeight),
    tollFreeWeight: String(pool.tollFreeWeight),
    stickySender: pool.stickySender,
    skipUnhealthy: pool.skipUnhealthy,
  };
}

export function sameTyped(a: TypedProfile, b: TypedProfile): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function readProfile(typed: TypedProfile): ReadProfile {
  const name = typed.name.trim();
  const callbackUrl = urlOf(typed.callbackUrl);
  const failoverUrl = urlOf(typed.failoverUrl);
  const pool = poolOf(typed);
  const problems: ProfileProblems = {
    ...nameProblem(name),
    ...(callbackUrl.problem === null ? {} : { callbackUrl: callbackUrl.problem }),
    ...failoverProblem(failoverUrl, typed.callbackUrl),
    ...weightProblems(typed, pool),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    draft: { name, callbackUrl: callbackUrl.url, failoverUrl: failoverUrl.url, pool },
  };
}

/** The field of the form that a failure of the provider belongs to; null for the whole form. */
export function fieldAtFault(field: Field | null): 'name' | 'callbackUrl' | 'failoverUrl' | null {
  return field === 'name' || field === 'callbackUrl' || field === 'failoverUrl' ? field : null;
}

interface ReadUrl {
  readonly url: string | null;
  readonly problem: string | null;
}

function urlOf(typed: string): ReadUrl {
  const url = typed.trim();
  if (url === '') return { url: null, problem: null };
  if (url.length > longestUrl) return { url, problem: words.profiles.urlTooLong(longestUrl) };
  const parsed = URL.parse(url);
  const web = parsed?.protocol === 'https:' || parsed?.protocol === 'http:';
  return { url, problem: web ? null : words.profiles.urlWrong };
}

function nameProblem(name: string): ProfileProblems {
  if (name === '') return { name: words.profiles.nameNeeded };
  return name.length > longestName ? { name: words.profiles.nameTooLong(longestName) } : {};
}

function failoverProblem({ url, problem }: ReadUrl, callback: string): ProfileProblems {
  if (problem !== null) return { failoverUrl: problem };
  const alone = url !== null && callback.trim() === '';
  return alone ? { failoverUrl: words.profiles.failoverAlone } : {};
}

function weightProblems(typed: TypedProfile, pool: Pool): ProfileProblems {
  const { weightWrong, noWeight } = words.profiles;
  const { longCodeWeight, tollFreeWeight } = pool;
  const wrong: ProfileProblems = {
    ...(Number.isNaN(longCodeWeight) ? { longCodeWeight: weightWrong } : {}),
    ...(Number.isNaN(tollFreeWeight) ? { tollFreeWeight: weightWrong } : {}),
  };
  const never = typed.pool && longCodeWeight === 0 && tollFreeWeight === 0;
  return never ? { longCodeWeight: noWeight } : wrong;
}

function poolOf(typed: TypedProfile): Pool {
  return {
    enabled: typed.pool,
    longCodeWeight: weightOf(typed.longCodeWeight),
    tollFreeWeight: weightOf(typed.tollFreeWeight),
    stickySender: typed.stickySender,
    skipUnhealthy: typed.skipUnhealthy,
  };
}

function weightOf(typed: string): number {
  return /^[0-9]$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
}
