/**
 * What became of a change to a line. The command answers before or after the provider shows the
 * change, so the sentence follows what the line says now, not what was asked for.
 */
import type { Line } from '../../shared/model/line.ts';
import { words } from '../words/words.ts';

export type Asked =
  | { readonly change: 'on' | 'off' }
  | { readonly change: 'campaign'; readonly campaign: string }
  /** The profile by id and name; null took it out of its profile. */
  | {
      readonly change: 'profile';
      readonly profile: { readonly id: string; readonly name: string } | null;
    };

export interface Outcome {
  readonly shown: boolean;
  readonly sentence: string;
}

export function outcomeOf(asked: Asked, line: Line, provider: string): Outcome {
  const said = words.lines.outcome;
  const told = (shown: boolean, yes: string, no: string): Outcome => ({
    shown,
    sentence: shown ? yes : no,
  });
  switch (asked.change) {
    case 'on':
      return told(line.canText === true, said.on, said.onStill(provider));
    case 'off':
      return told(line.canText !== true, said.off, said.offStill(provider));
    case 'campaign':
      return told(
        line.campaign === asked.campaign,
        said.campaign(asked.campaign),
        said.campaignStill(provider),
      );
    case 'profile':
      return told(
        line.profileId === (asked.profile?.id ?? null),
        asked.profile === null ? said.noProfile : said.profile(asked.profile.name),
        said.profileStill(provider),
      );
  }
}
