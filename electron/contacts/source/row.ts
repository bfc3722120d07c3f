/** One row of a table or one card, as words: nothing is checked yet. */
import type { Complaint } from '../../../shared/contacts/import.ts';

export interface SourceRow {
  readonly row: number;
  readonly name: string;
  readonly organization: string;
  readonly numbers: readonly { readonly text: string; readonly label: string }[];
  readonly emails: readonly string[];
  readonly notes: string;
  readonly sourceKey: string;
  /** Why none of it can be used. */
  readonly trouble: Complaint | null;
}
