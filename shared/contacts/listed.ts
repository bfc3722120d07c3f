/** Contacts as lists and forms show them. */
import type { Address } from '../phone/address.ts';
import type { Contact } from './contact.ts';

export interface KnownContact {
  readonly contact: Contact;
  /** When it was last changed, ms since the epoch. */
  readonly updatedAt: number;
}

export interface ListedContact {
  readonly id: string;
  readonly name: string | null;
  readonly organization: string | null;
  readonly numbers: readonly Address[];
}

export interface ContactPage {
  readonly contacts: readonly ListedContact[];
  /** How many there are in all. */
  readonly total: number;
}
