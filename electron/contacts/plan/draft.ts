/** A row checked: a contact in its kept form with what had to be left out, or why it is none. */
import type { CountryCode } from 'libphonenumber-js';
import {
  type ContactDraft,
  type ContactNumber,
  contactLimits,
} from '../../../shared/contacts/contact.ts';
import type { Complaint } from '../../../shared/contacts/import.ts';
import { readContactNumber } from '../../../shared/contacts/numbers.ts';
import {
  folded,
  tidyEmail,
  tidyLabel,
  tidyLine,
  tidyNotes,
} from '../../../shared/contacts/tidy.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { SourceRow } from '../source/row.ts';

export interface DraftRow {
  readonly row: number;
  readonly draft: ContactDraft;
  readonly leftOut: readonly Complaint[];
  /** Why it is not taken; null as long as it is. */
  readonly why: Complaint | null;
}

/** More of one row is not worth telling. */
const mostTold = 10;
const longestTold = 100;

export function draftOf(source: SourceRow, country: CountryCode): DraftRow {
  const leftOut: Complaint[] = [];
  const numbers = new Map<Address, string>();
  for (const { text, label } of source.numbers) {
    const read = readContactNumber(text, country);
    if (read.kind === 'number')
      numbers.set(read.number, numbers.get(read.number) || tidyLabel(label));
    else if (leftOut.length < mostTold) leftOut.push(read.why);
  }
  const draft: ContactDraft = {
    name: nameOf(source.name, numbers, country),
    organization: tidyLine(source.organization) || null,
    numbers: [...numbers].map(([number, label]): ContactNumber => ({ number, label })),
    emails: emailsOf(source.emails, leftOut),
    notes: tidyNotes(source.notes),
    sourceKey: tidyLine(source.sourceKey) || null,
  };
  const why = source.trouble ?? overLimit(draft) ?? withoutNumber(draft, leftOut);
  return { row: source.row, draft, leftOut: leftOut.filter((each) => each !== why), why };
}

/** What would be too much to keep, if anything is. */
export function overLimit(draft: ContactDraft): Complaint | null {
  const over = (field: 'name' | 'organization' | 'notes' | 'numbers' | 'emails', size: number) =>
    size > contactLimits[field]
      ? ({ kind: 'over-limit', field, limit: contactLimits[field] } as const)
      : null;
  const { name, organization, notes, numbers, emails, sourceKey } = draft;
  const key: Complaint | null =
    (sourceKey?.length ?? 0) > contactLimits.sourceKey
      ? { kind: 'over-limit', field: 'source-key', limit: contactLimits.sourceKey }
      : null;
  return (
    over('name', name?.length ?? 0) ??
    over('organization', organization?.length ?? 0) ??
    over('notes', notes.length) ??
    over('numbers', numbers.length) ??
    over('emails', emails.length) ??
    key
  );
}

/** The best reason there is for having no number: the first thing that stood in its place. */
export function withoutNumber(
  { numbers }: ContactDraft,
  leftOut: readonly Complaint[],
): Complaint | null {
  if (numbers.length > 0) return null;
  return leftOut.find(({ kind }) => kind !== 'not-an-email') ?? { kind: 'no-number' };
}

/** Phones write the number itself where they know no name. */
function nameOf(
  text: string,
  numbers: ReadonlyMap<Address, string>,
  country: CountryCode,
): string | null {
  const name = tidyLine(text);
  const read = readContactNumber(name, country);
  return name === '' || (read.kind === 'number' && numbers.has(read.number)) ? null : name;
}

function emailsOf(texts: readonly string[], leftOut: Complaint[]): readonly string[] {
  const emails = new Map<string, string>();
  for (const text of texts) {
    const email = tidyEmail(text);
    if (email !== null) emails.set(folded(email), emails.get(folded(email)) ?? email);
    else if (leftOut.length < mostTold) {
      leftOut.push({ kind: 'not-an-email', value: tidyLine(text.slice(0, longestTold)) });
    }
  }
  return [...emails.values()];
}
