/**
 * Addresses: whatever can stand on either end of a text, in one spelling.
 *
 * A number is E.164 with its plus sign; a short code is its 3 to 8 bare digits; an alphanumeric
 * sender keeps its letters. Wire formats write the same number with and without the plus, as
 * strings and as JSON numbers; everything past the edge uses only this spelling.
 */
import { z } from 'zod';

export const Address = z
  .string()
  .regex(/^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 _.&-]{1,15})$/)
  .brand<'Address'>();
export type Address = z.infer<typeof Address>;

/**
 * Reads a provider's spelling of a number, which is always in full international form:
 * `+13125550100`, `"13125550100"` or `13125550100`. Null when it is no address at all.
 */
export function addressFromWire(value: unknown): Address | null {
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) return null;
  const text = String(value).trim();
  const digits = text.replace(/[\s().-]/g, '');
  const spelled = /^\d{9,15}$/.test(digits)
    ? `+${digits}`
    : /^\+?\d+$/.test(digits)
      ? digits
      : text;
  const parsed = Address.safeParse(spelled);
  return parsed.success ? parsed.data : null;
}

/** The bare digits, as the older REST dialects want them: `13125550100`. */
export function digitsOf(address: Address): string {
  return address.startsWith('+') ? address.slice(1) : address;
}
