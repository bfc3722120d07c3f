/** Whether a number is of a kind that is given out at all; remembered, because lists ask again and again. */
import { isValidPhoneNumber } from 'libphonenumber-js';

const remembered = 5000;
const known = new Map<string, boolean>();

/** Short codes are: which ones there are is not known. */
export function isInUse(number: string): boolean {
  const before = known.get(number);
  if (before !== undefined) return before;
  if (known.size >= remembered) known.clear();
  const valid = !number.startsWith('+') || isValidPhoneNumber(number);
  known.set(number, valid);
  return valid;
}
