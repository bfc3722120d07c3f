/** Contacts for tests, each with only what a test cares about. */
import type { Contact } from '../../../shared/contacts/contact.ts';
import type { Address } from '../../../shared/phone/address.ts';

export function idOf(n: number): string {
  return `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

export function contact(
  n: number,
  more: Partial<Omit<Contact, 'numbers'>> & { readonly numbers: readonly Address[] },
): Contact {
  const { numbers, ...rest } = more;
  return {
    ...{ id: idOf(n), name: null, organization: null, emails: [], notes: '', sourceKey: null },
    ...rest,
    numbers: numbers.map((number) => ({ number, label: '' })),
  };
}
