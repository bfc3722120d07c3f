/**
 * How a rung of the ladder looks: a shape of its own, words, and a tone. Colour alone never
 * carries the meaning. Good news is shown on the newest text only; unfinished business and
 * trouble on every one.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Delivery } from '../../shared/model/message.ts';
import { words } from '../words/en.ts';

export type Glyph =
  | 'clock'
  | 'arrow'
  | 'ring'
  | 'dot'
  | 'tick'
  | 'tick-question'
  | 'ticks'
  | 'ticks-filled'
  | 'octagon';

export type Tone = 'unfinished' | 'success' | 'doubt' | 'trouble';

export interface StatusLook {
  readonly glyph: Glyph;
  readonly words: string;
  readonly tone: Tone;
}

export interface StatusSubject {
  /** The provider's name, as in "With Opentact". */
  readonly provider: string;
  /** What happened, one sentence; null = the rung's own words are enough. */
  readonly reason: string | null;
}

export function lookOf(rung: Rung, about: StatusSubject): StatusLook {
  const { status } = words;
  switch (rung) {
    case 'held':
      return { glyph: 'clock', words: status.held, tone: 'unfinished' };
    case 'submitting':
      return { glyph: 'arrow', words: status.submitting, tone: 'unfinished' };
    case 'unknown':
      return { glyph: 'ring', words: status.unknown, tone: 'doubt' };
    case 'accepted':
      return { glyph: 'dot', words: status.accepted(about.provider), tone: 'success' };
    case 'sent':
      return { glyph: 'tick', words: status.sent, tone: 'success' };
    case 'unconfirmed':
      return { glyph: 'tick-question', words: status.unconfirmed, tone: 'doubt' };
    case 'carrier':
      return { glyph: 'ticks', words: status.carrier, tone: 'success' };
    case 'handset':
      return { glyph: 'ticks-filled', words: status.handset, tone: 'success' };
    case 'failed':
      return {
        glyph: 'octagon',
        words: status.failed(about.reason === null ? null : status.reason(about.reason)),
        tone: 'trouble',
      };
  }
}

export function deliveryLook(delivery: Delivery, provider: string): StatusLook {
  return lookOf(delivery.rung, { provider, reason: delivery.verdict.reason });
}

export function isShown(tone: Tone, newestOutbound: boolean): boolean {
  return newestOutbound || tone !== 'success';
}
