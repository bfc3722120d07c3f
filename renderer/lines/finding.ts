/** A finding in sentences: what stands in the way, what works all the same, and what helps. */
import type { AccountState } from '../../shared/model/account.ts';
import type { Finding } from '../../shared/model/readiness.ts';
import { providerName } from '../session/providerName.ts';
import type { Subject } from '../words/en/readiness.ts';
import { fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { amount } from './amount.ts';

export interface FindingWords {
  readonly short: string;
  readonly sentence: string;
  readonly works: string | null;
  readonly fix: string;
}

/** `profile` is the name of the line's messaging profile, `now` in ms since the epoch. */
export function findingWords(
  finding: Finding,
  { account, holding }: Pick<AccountState, 'account' | 'holding'>,
  profile: string | null,
  now: number,
): FindingWords {
  const about: Subject = {
    provider: providerName(account),
    profile,
    missing: holding.missingRights,
    ...figureOf(finding, now),
  };
  const { short, say, works } = words.readiness.causes[finding.cause];
  return { short, sentence: say(about), works, fix: fixWords(finding, about, account.practice) };
}

function fixWords({ cause, fix }: Finding, about: Subject, practice: boolean): string {
  const { fixes, practiceFix, voiceOnlyFix, rejectedFix, profileOffFix } = words.readiness;
  if (cause === 'voice-only') return voiceOnlyFix;
  if (practice && (fix.endsWith('-at-provider') || fix === 'other-key')) return practiceFix;
  if (cause === 'campaign-rejected') return rejectedFix(about.provider);
  if (cause === 'profile-off') return profileOffFix(about.provider);
  return fixes[fix].say(about);
}

function figureOf({ cause, figure }: Finding, now: number): Pick<Subject, 'figure' | 'over'> {
  if (figure === null) return { figure: null, over: false };
  return cause === 'balance-low'
    ? { figure: amount(figure), over: figure <= 0 }
    : { figure: fullDate(figure), over: figure <= now };
}
