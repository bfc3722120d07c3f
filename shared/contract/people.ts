/** The commands about people: names, contacts, files of them, and what is known of a number. */
import type { CountryCode } from 'libphonenumber-js';
import { z } from 'zod';
import { columnUses, type GuessedColumn } from '../contacts/columns.ts';
import { type Contact, contactLimits, type NumberName } from '../contacts/contact.ts';
import { isCountry } from '../contacts/countries.ts';
import {
  type ImportCounts,
  type ImportEnd,
  type ImportRow,
  importFilters,
} from '../contacts/importing.ts';
import type { ContactPage, KnownContact } from '../contacts/listed.ts';
import type { NumberFacts } from '../contacts/person.ts';
import { Address } from '../phone/address.ts';
import { maxContactFileBytes, maxFileColumns, maxNamesAsked } from './limits.ts';

const limit = z.int().min(1).max(200);
const offset = z.int().min(0);
const { name, organization, label, email, notes, sourceKey, numbers, emails } = contactLimits;
const country = z.custom<CountryCode>((value) => typeof value === 'string' && isCountry(value));

const contact: z.ZodType<Contact> = z.strictObject({
  id: z.uuid(),
  name: z.string().max(name).nullable(),
  organization: z.string().max(organization).nullable(),
  numbers: z
    .array(z.strictObject({ number: Address, label: z.string().max(label * 2) }))
    .max(numbers),
  emails: z.array(z.string().max(email)).max(emails),
  notes: z.string().max(notes),
  sourceKey: z.string().max(sourceKey).nullable(),
});

/** As typed; read and tidied by the main process. */
const contactForm = z.strictObject({
  name: z.string().max(2 * name),
  organization: z.string().max(2 * organization),
  numbers: z
    .array(z.strictObject({ text: z.string().max(100), label: z.string().max(100) }))
    .max(numbers),
  emails: z.array(z.string().max(2 * email)).max(emails),
  notes: z.string().max(2 * notes),
});
export type ContactForm = z.output<typeof contactForm>;

const mapping = z.strictObject({
  hasHeadings: z.boolean(),
  columns: z
    .array(z.strictObject({ use: z.enum(columnUses), label: z.string().max(100) }))
    .max(maxFileColumns),
});

export const peopleCommands = {
  /** Those of the numbers that have a name. */
  namesOf: z.strictObject({ numbers: z.array(Address).max(maxNamesAsked) }),
  /** By name; all for an empty text, else those with its words or digits. */
  listContacts: z.strictObject({ text: z.string().max(200), offset, limit }),
  readContact: z.strictObject({ id: z.uuid() }),
  /** Whose number it is; null where it is nobody's. */
  contactOf: z.strictObject({ number: Address }),
  numberFacts: z.strictObject({ numbers: z.array(Address).min(1).max(numbers) }),
  /**
   * A new contact where there was none before. `number-taken` where a number is another's (the detail
   * is what they are called), `changed-meanwhile` where it is not as it was before.
   */
  saveContact: z.strictObject({ before: contact.nullable(), form: contactForm, country }),
  deleteContact: z.strictObject({ contact }),
  /** Takes back a deletion. */
  restoreContact: z.strictObject({ contact }),
  /** The first stays, and gets what it has not from the second, which goes. */
  mergeContacts: z.strictObject({ kept: contact, gone: contact }),
  unmergeContacts: z.strictObject({ kept: contact, gone: contact, merged: contact }),
  /** Asks the user for a file; null when they changed their mind. `contacts-refused` where it is of no use. */
  openImport: z.strictObject({ country }),
  /** A file that was dropped on the window. */
  dropImport: z.strictObject({
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= maxContactFileBytes),
    name: z.string().max(255),
    country,
  }),
  /** What importing would do. The mapping is null where the file holds cards. */
  planImport: z.strictObject({
    mapping: mapping.nullable(),
    country,
    whenDifferent: z.enum(['take-file', 'keep-mine']),
  }),
  /** Rows of the plan or, after importing, of the report. */
  importRows: z.strictObject({ filter: z.enum(importFilters), offset, limit }),
  /** Carries out the plan; answers when it is over. */
  applyImport: z.undefined(),
  /** Between two contacts; what is written stays. */
  stopImport: z.undefined(),
  saveImportReport: z.undefined(),
  closeImport: z.undefined(),
  exportContacts: z.strictObject({ format: z.enum(['csv', 'vcard-4', 'vcard-3']) }),
} as const;

export interface ImportFile {
  readonly name: string;
  readonly content:
    | {
        readonly kind: 'table';
        readonly rows: number;
        readonly hasHeadings: boolean;
        readonly columns: readonly GuessedColumn[];
      }
    | { readonly kind: 'cards'; readonly cards: number };
}

export interface PeopleAnswers {
  namesOf: readonly NumberName[];
  listContacts: ContactPage;
  readContact: KnownContact;
  contactOf: KnownContact | null;
  numberFacts: NumberFacts;
  saveContact: Contact;
  deleteContact: null;
  restoreContact: null;
  mergeContacts: Contact;
  unmergeContacts: null;
  openImport: ImportFile | null;
  dropImport: ImportFile;
  planImport: ImportCounts;
  importRows: { readonly rows: readonly ImportRow[]; readonly total: number };
  applyImport: ImportEnd;
  stopImport: null;
  /** False when the user changed their mind. */
  saveImportReport: { readonly saved: boolean };
  closeImport: null;
  /** How many were written; null when the user changed their mind. */
  exportContacts: { readonly contacts: number | null };
}
