/** Words of files that conversations are written to; they are read without Longcode. */
import type { Rung } from '../../delivery/ladder.ts';

/** As everywhere: "delivered" is said only where the phone itself confirmed it. */
const statuses: Readonly<Record<Rung, string>> = {
  held: 'Not sent',
  submitting: 'Being sent',
  unknown: 'Not known whether it was sent',
  accepted: 'The provider has it',
  sent: 'Handed on',
  unconfirmed: 'No receipt came',
  carrier: 'Carrier took it',
  handset: 'Delivered to the phone',
  failed: 'Not delivered',
};

/** The first row of a table of texts. */
const headings: readonly string[] = [
  ...['Account', 'Line', 'People', 'Names', 'Direction', 'Time', 'From', 'To', 'Text', 'Status'],
  ...['Status time', 'Attempt', 'Code', 'Reason', 'Files', 'Message id', 'Batch id'],
];

export const exporting = {
  /** Of the page, as browsers name languages. */
  language: 'en',
  statuses,
  headings,
  title: 'Conversations',
  made: (when: string) => `Written by Longcode on ${when}`,
  line: (line: string) => `On the line ${line}`,
  you: 'You',
  wordless: 'A text whose words the provider does not tell',
  file: 'File',
  missing: 'The file is not on this computer',
  texts: (n: number) => (n === 1 ? '1 text' : `${n.toLocaleString('en')} texts`),
  /** Why one was not delivered, from the catalogue. */
  reason: (sentence: string, _providers: readonly string[]) => sentence,
  toOne: (to: string, status: string) => `${to}: ${status}`,
};
