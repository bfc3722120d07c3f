/** Thrown when a whole file cannot be read; the sentences stand beside the codes. */
import type { FileRefusal } from '../../shared/contacts/import.ts';
import { fileRefusals } from '../../shared/contacts/words.ts';

export class ContactFileRefused extends Error {
  readonly code: FileRefusal;

  constructor(code: FileRefusal) {
    super(fileRefusals[code]);
    this.name = 'ContactFileRefused';
    this.code = code;
  }
}
