/** What the user reads about files of contacts: what happened, and what can be done about it. */
import type { Complaint, ContactField, FileRefusal, Outcome } from '../../contacts/import.ts';

/** As a sentence takes it: numbers as they are shown. */
export type ToldComplaint =
  | Exclude<Complaint, { readonly kind: 'contested' }>
  | (Omit<Extract<Complaint, { readonly kind: 'contested' }>, 'number'> & {
      readonly number: string;
    });

const mostShownRows = 3;
const longestShownValue = 60;

/** One sentence or two, plain text, short whatever the file holds. */
function sentence(complaint: ToldComplaint): string {
  switch (complaint.kind) {
    case 'no-number':
      return 'There is no phone number in this row.';
    case 'not-a-number':
      return `${quoted(complaint.value)} is not a phone number.`;
    case 'too-short':
    case 'too-long': {
      const size = complaint.kind === 'too-short' ? 'short' : 'long';
      const wrong = `${quoted(complaint.value)} is too ${size} for a phone number`;
      if (complaint.country === null) return `${wrong} of its country.`;
      return `${wrong}. Numbers without a country code are read as ${countryName(complaint.country)}; others begin with + and theirs.`;
    }
    case 'unknown-country':
      return `${quoted(complaint.value)} begins with a country code that does not exist.`;
    case 'extension':
      return `${quoted(complaint.value)} has an extension, and texts cannot be sent to one.`;
    case 'digits-lost':
      return `${quoted(complaint.value)} was shortened by a spreadsheet, and its digits are lost. Format the column as text and export it again.`;
    case 'not-an-email':
      return `${quoted(complaint.value)} is not an email address.`;
    case 'contested':
      return `${complaint.number} stands in ${rowList(complaint.rows)} with more than one ${complaint.field}. Leave it in one of them.`;
    case 'key-of-several':
      return `The source key ${quoted(complaint.key)} stands in ${rowList(complaint.rows)} for different people, so it is not used.`;
    case 'tangled':
      return `${capital(rowList(complaint.rows))} are one person by their numbers, and have more than one ${complaint.field}. Correct them in the file.`;
    case 'several-people':
      return `This is more than one of the people you have: ${nameList(complaint.names)}. Put them together in Longcode first, or correct the file.`;
    case 'other-person':
      return `By its source key this is ${quoted(complaint.known)}, but the file says ${quoted(complaint.name)} and another number. Correct one of them first.`;
    case 'over-limit':
      return overLimit(complaint.field, complaint.limit);
    case 'quote-open':
      return `A quotation mark opens in this row and is not closed within ${count(complaint.limit)} characters.`;
    case 'cell-too-long':
      return `A cell of this row has more than ${count(complaint.limit)} characters.`;
    case 'too-many-cells':
      return `This row has more than ${count(complaint.limit)} cells.`;
    case 'card-cut-short':
      return 'This card has no end. The file may be cut short.';
  }
}

function overLimit(field: (Complaint & { kind: 'over-limit' })['field'], limit: number): string {
  switch (field) {
    case 'numbers':
    case 'emails':
      return `This person would have more than ${count(limit)} ${fieldNames[field]}.`;
    case 'name':
    case 'organization':
    case 'notes':
    case 'source-key':
      return `The ${fieldNames[field]} would be longer than ${count(limit)} characters.`;
  }
}

const fieldNames = {
  name: 'name',
  organization: 'company',
  numbers: 'numbers',
  labels: 'labels of numbers',
  emails: 'email addresses',
  notes: 'notes',
  'source-key': 'source key',
} satisfies Record<ContactField, string>;

const outcomes = {
  added: 'Added.',
  updated: 'Updated.',
  unchanged: 'Already there, nothing to change.',
  joined: 'Joined with another row.',
  rejected: 'Not imported.',
  stale: 'Not imported: this person was changed in Longcode meanwhile. Import the file again.',
  failed: 'Not imported: it could not be written down. Import the file again.',
  'not-reached': 'Not imported: the import ended before this row. Import the file again to go on.',
} satisfies Record<Outcome, string>;

const refusals = {
  empty: 'This file has nothing in it.',
  'too-large': 'This file is larger than the 32 MB Longcode reads. Split it into smaller files.',
  spreadsheet:
    'This is a spreadsheet or a packed file. Open it in its own program and save it as CSV.',
  'not-text': 'This is no text file. Longcode reads contacts from CSV and vCard (.vcf) files.',
  'too-many-rows': 'This file has more than 100,000 rows. Split it into smaller files.',
  'quotes-broken':
    'This file has quotation marks that open and never close in more than 100 places. Export it again as CSV.',
  'no-number-column': 'No column holds phone numbers. Say which one does.',
} satisfies Record<FileRefusal, string>;

/** The report of an import, a table. */
const report = {
  headings: ['Row', 'Name', 'Numbers', 'Result', 'Details'],
  leftOut: (why: string) => `Left out: ${why}`,
  joined: (row: number) => `The same person as row ${row}.`,
  changed: (field: string, before: string, after: string) =>
    `${field}: ${before === '' ? 'nothing' : `“${before}”`} became “${after}”.`,
};

export const contactFiles = { sentence, fields: fieldNames, outcomes, refusals, report };

function quoted(value: string): string {
  const letters = Array.from(value.slice(0, 2 * longestShownValue));
  const short = letters.slice(0, longestShownValue).join('');
  return `“${short}${short.length < value.length ? '…' : ''}”`;
}

function rowList(rows: readonly number[]): string {
  return `rows ${listed(rows.slice(0, mostShownRows).map(String), rows.length)}`;
}

function nameList(names: readonly string[]): string {
  return listed(names.slice(0, mostShownRows).map(quoted), names.length);
}

function listed(shown: readonly string[], total: number): string {
  const more = total - shown.length;
  const all = more > 0 ? [...shown, `${count(more)} more`] : shown;
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function countryName(country: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
}
