/**
 * Numbers as people write them, remembered: working one out takes a good part of a millisecond, and
 * lists ask for the same ones with every change.
 */
import { showAddress } from '../../shared/phone/typed.ts';

/** More than fit on any screen, few enough to forget them all at once. */
const remembered = 5000;
const known = new Map<string, string>();

export function shownNumber(number: string): string {
  const before = known.get(number);
  if (before !== undefined) return before;
  if (known.size >= remembered) known.clear();
  const shown = showAddress(number);
  known.set(number, shown);
  return shown;
}
