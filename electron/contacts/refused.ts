/** Thrown when a whole file cannot be read; the sentences stand beside the codes. */
import type { FileRefusal } from '../../shared/contacts/import.ts';
import { contactFiles } from '../../shared/words/en/contact-files.ts';

export class ContactFileRefused extends Error {
  readonly code: FileRefusal;

  constructor(code: FileRefusal) {
    super(contactFiles.refusals[code]);
    this.name = 'ContactFileRefused';
    this.code = code;
  }
}
