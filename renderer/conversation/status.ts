/**
 * How a rung of the ladder looks: a shape of its own, words, and a tone. Colour alone never
 * carries the meaning. Good news is shown on the newest text only; unfinished business and
 * trouble on every one. Why a text waits has looks of its own, see waitingLook.ts.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';

export type Glyph =
  | 'undo'
  | 'clock'
  | 'hourglass'
  | 'pause'
  | 'speech'
  | 'stop'
  | 'bar'
  | 'arrow'
  | 'ring'
  | 'lens'
  | 'eye-off'
  | 'dot'
  | 'tick'
  | 'tick-question'
  | 'ticks'
  | 'ticks-filled'
  | 'octagon';

/** `ended`: the user or an opt-out ended it, so nothing more comes, good or bad. */
export type Tone = 'unfinished' | 'success' | 'doubt' | 'trouble' | 'ended';

export interface StatusLook {
  readonly glyph: Glyph;
  readonly words: string;
  /** The same for a name that is read out: without what changes from second to second. */
  readonly aloud: string;
  readonly tone: Tone;
}

export interface StatusSubject {
  /** The provider's name, to stand after "With". */
  readonly provider: string;
  /** What happened, one sentence; null = the rung's own words are enough. */
  readonly reason: string | null;
}

export function lookOf(rung: Rung, about: StatusSubject): StatusLook {
  const { status } = words;
  switch (rung) {
    case 'held':
      return look('clock', status.held, 'unfinished');
    case 'submitting':
      return look('arrow', status.submitting, 'unfinished');
    case 'unknown':
      return look('ring', status.unknown, 'doubt');
    case 'accepted':
      return look('dot', status.accepted(about.provider), 'success');
    case 'sent':
      return look('tick', status.sent, 'success');
    case 'unconfirmed':
      return look('tick-question', status.unconfirmed, 'doubt');
    case 'carrier':
      return look('ticks', status.carrier, 'success');
    case 'handset':
      return look('ticks-filled', status.handset, 'success');
    case 'failed': {
      const reason = about.reason === null ? null : status.reason(told(about.reason));
      return look('octagon', status.failed(reason), 'trouble');
    }
  }
}

export function look(glyph: Glyph, shown: string, tone: Tone): StatusLook {
  return { glyph, words: shown, aloud: shown, tone };
}

export function isShown(tone: Tone, newestOutbound: boolean): boolean {
  return newestOutbound || tone !== 'success';
}
