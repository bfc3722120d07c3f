/** Opt-outs in words: how one came about, how far it reaches, and until when a request must be honored. */
import type { OptOut, OptOutEvent, OptOutReach } from '../../shared/model/opt-outs.ts';
import { labelOf, providerOf, type Session } from '../session/session.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';

/** Longest words of theirs that are quoted, in characters. */
const longest = 120;

export function reachWords(session: Session, accountId: string, reach: OptOutReach): string {
  const said = words.optout.reach;
  switch (reach.kind) {
    case 'line':
      return said.line(labelOf(session, accountId, reach.line).full);
    case 'profile':
      return reach.name === null ? said.someProfile : said.profile(reach.name);
  }
}

type Told = Pick<OptOutEvent, 'at' | 'words' | 'code' | 'reason' | 'source' | 'reach'>;

/** `Opted out 14:03 by writing “STOP”`. */
export function outWords(session: Session, accountId: string, told: Told, today: number): string {
  return words.optout.out[told.source](how(session, accountId, told, today));
}

/** A line of the thread. */
export function eventWords(
  session: Session,
  accountId: string,
  event: OptOutEvent,
  today: number,
): string {
  switch (event.said) {
    case 'undo':
      return words.optout.undone(moment(event.at, today));
    case 'in':
      return words.optout.back[event.source](how(session, accountId, event, today));
    case 'out': {
      const reach = reachWords(session, accountId, event.reach);
      return words.optout.withReach(outWords(session, accountId, event, today), reach);
    }
  }
}

/** How the provider's own list differs, or that it does not; null where it has none. */
export function listingWords(
  provider: string,
  { listing }: Pick<OptOut, 'listing'>,
): string | null {
  return listing === null ? null : words.optout.listing[listing](provider);
}

function how(session: Session, accountId: string, told: Told, today: number) {
  return {
    when: moment(told.at, today),
    words: told.words === null ? null : quoted(told.words),
    code: told.code,
    reason: told.reason,
    provider: providerOf(session, accountId),
  };
}

export function quoted(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  return plain.length <= longest ? plain : `${plain.slice(0, longest).trimEnd()}…`;
}

/** Ten business days later, local time: the FCC's limit, 47 CFR 64.1200(a)(10). */
export function honorBy(at: number): number {
  const date = new Date(at);
  for (let left = 10; left > 0; ) {
    date.setDate(date.getDate() + 1);
    if (date.getDay() !== 0 && date.getDay() !== 6) left -= 1;
  }
  return date.getTime();
}
