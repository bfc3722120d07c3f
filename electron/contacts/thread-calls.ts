/** What the thread of contact files can be asked, and what it asks back. */
import type { CountryCode } from 'libphonenumber-js';
import type { Wanted, WriteOutcome } from '../../shared/contacts/book.ts';
import type { Mapping } from '../../shared/contacts/columns.ts';
import type { Contact } from '../../shared/contacts/contact.ts';
import type { FileRefusal } from '../../shared/contacts/import.ts';
import type { ImportCounts, ImportProgress } from '../../shared/contacts/importing.ts';
import type { ImportFile } from '../../shared/contract/people.ts';
import type { ContactWrite } from './book.ts';
import type { ImportChoice } from './plan/plan.ts';
import type { ImportSession } from './session.ts';

export interface Refused {
  readonly refused: FileRefusal;
}

export type ExportFormat = 'csv' | 'vcard-4' | 'vcard-3';

export interface ContactThreadCalls
  extends Pick<ImportSession, 'rows' | 'apply' | 'stop' | 'report'> {
  open(raw: Uint8Array, country: CountryCode): Promise<ImportFile['content'] | Refused>;
  plan(mapping: Mapping | null, choice: ImportChoice): Promise<ImportCounts | Refused>;
  export(format: ExportFormat): Promise<{ readonly text: string; readonly contacts: number }>;
}

export interface MainCalls {
  find(wanted: Wanted): Promise<readonly Contact[]>;
  write(writes: readonly ContactWrite[]): Promise<readonly WriteOutcome[]>;
  contactsAfter(id: string | null): Promise<readonly Contact[]>;
  progress(progress: ImportProgress): void;
}
