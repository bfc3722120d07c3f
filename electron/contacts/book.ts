/**
 * What importing and exporting ask of the place where contacts are kept. A number and a source key
 * belong to at most one contact each; a contact's own id counts as a source key, so that what was
 * exported from here is known again.
 */
import type { Wanted, WriteOutcome } from '../../shared/contacts/book.ts';
import type { Contact, ContactDraft } from '../../shared/contacts/contact.ts';

export type ContactWrite =
  | { readonly kind: 'create'; readonly draft: ContactDraft }
  /** Only if the contact is still as it was. */
  | { readonly kind: 'update'; readonly before: Contact; readonly after: Contact };

export interface ContactBook {
  /** Every contact with one of the numbers, or one of the keys as its source key or id; each once. */
  find(wanted: Wanted): Promise<readonly Contact[]>;
  /** All in one transaction; an outcome for each. Rejects when nothing of it was written. */
  write(writes: readonly ContactWrite[]): Promise<readonly WriteOutcome[]>;
  /** Every contact, in the order they are listed. */
  all(): AsyncIterable<Contact>;
}
