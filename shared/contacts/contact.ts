/**
 * A contact: the name a person gives to numbers, and what else they wrote down about who is behind
 * them. A number names at most one contact, so that every conversation has one answer to "who is
 * this". Numbers are E.164 or short codes; alphanumeric senders name themselves.
 */
import type { Address } from '../phone/address.ts';
import { showAddress } from '../phone/typed.ts';

export interface ContactNumber {
  readonly number: Address;
  /** "mobile", "work", or words of the user's own; empty when there is none. */
  readonly label: string;
}

export interface ContactDraft {
  readonly name: string | null;
  readonly organization: string | null;
  /** At least one, each once, the first is shown first. */
  readonly numbers: readonly ContactNumber[];
  readonly emails: readonly string[];
  /** Lines parted by \n; empty when there are none. */
  readonly notes: string;
  /**
   * What tells this contact from others in the file it came from (a vCard's UID), so that it is found
   * again when its number changes there. Null when the file had none.
   */
  readonly sourceKey: string | null;
}

export interface Contact extends ContactDraft {
  readonly id: string;
}

/** What a number is called; null where it has no name, or none any more. */
export interface NumberName {
  readonly number: Address;
  readonly name: string | null;
}

/** UTF-16 units; for labels letters, which are cut there; for numbers and emails how many. */
export const contactLimits = {
  name: 200,
  organization: 200,
  label: 40,
  email: 254,
  notes: 4000,
  sourceKey: 200,
  numbers: 20,
  emails: 20,
} as const;

/** What a contact is called wherever one line has to do. */
export function shownName(contact: ContactDraft): string {
  const [first] = contact.numbers;
  return (
    contact.name ?? contact.organization ?? (first === undefined ? '' : showAddress(first.number))
  );
}

/** Who a number is, for many numbers at once; the label tells two numbers of one person apart. */
export function namesByNumber(
  contacts: Iterable<ContactDraft>,
): ReadonlyMap<Address, { readonly name: string; readonly label: string }> {
  const names = new Map<Address, { readonly name: string; readonly label: string }>();
  for (const contact of contacts) {
    const name = shownName(contact);
    for (const { number, label } of contact.numbers) names.set(number, { name, label });
  }
  return names;
}
