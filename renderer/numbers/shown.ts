/**
 * Numbers as people write them, remembered: working one out takes a good part of a millisecond, and
 * lists ask for the same ones with every change. Among words that run from right to left a number keeps
 * its order by marks that are not seen; what goes into a field or a text is `showAddress`, without them.
 */
import { directionOf } from '../../shared/model/language.ts';
import { showAddress } from '../../shared/phone/typed.ts';
import { language } from '../words/page.ts';

/** More than fit on any screen, few enough to forget them all at once. */
const remembered = 5000;
const known = new Map<string, string>();

export function shownNumber(number: string): string {
  const before = known.get(number);
  if (before !== undefined) return before;
  if (known.size >= remembered) known.clear();
  const shown = isolated(showAddress(number));
  known.set(number, shown);
  return shown;
}

const turned = directionOf(language) === 'rtl';

/** Between LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE where they are needed. */
function isolated(number: string): string {
  return turned ? `\u2066${number}\u2069` : number;
}
