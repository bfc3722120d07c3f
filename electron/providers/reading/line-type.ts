/** What kind of line a sender's address is, as far as the address itself tells. */
import type { LineType } from '../../../shared/model/line.ts';
import type { Address } from '../../../shared/phone/address.ts';

/** North American toll-free codes: 800, 888, 877, 866, 855, 844, 833. */
const tollFree = /^\+18(00|33|44|55|66|77|88)\d{7}$/;

export function lineTypeOf(address: Address | null): LineType {
  if (address === null) return 'unknown';
  if (/^\d+$/.test(address)) return 'short-code';
  if (tollFree.test(address)) return 'toll-free';
  return address.startsWith('+1') ? 'long-code' : 'unknown';
}
