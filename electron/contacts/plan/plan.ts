/**
 * The dry run: what importing a file would do, row by row, with nothing written. What it answers is
 * all that applying needs, so what was shown is what is done.
 */
import type { CountryCode } from 'libphonenumber-js';
import type { Contact, ContactDraft } from '../../../shared/contacts/contact.ts';
import type { Complaint, PlannedRow, Verdict } from '../../../shared/contacts/import.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { ContactBook, ContactWrite } from '../book.ts';
import { inPieces } from '../pause.ts';
import type { SourceRow } from '../source/row.ts';
import { type DraftRow, draftOf, overLimit } from './draft.ts';
import { changesBetween, joined, updated, type WhenDifferent } from './merge.ts';
import { type Person, peopleIn, withoutContradictions } from './people.ts';

export interface ImportChoice {
  /** For numbers without a country code. */
  readonly country: CountryCode;
  readonly whenDifferent: WhenDifferent;
}

export interface PlannedWrite {
  readonly write: ContactWrite;
  /** The row whose verdict it is; rows joined with it share its fate. */
  readonly row: number;
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly rows: readonly PlannedRow[];
  readonly writes: readonly PlannedWrite[];
}

const piece = 250;

/**
 * Rejects with the signal's reason when it is aborted, and with what the book rejects with.
 */
export async function planImport(
  sources: readonly SourceRow[],
  book: Pick<ContactBook, 'find'>,
  { country, whenDifferent }: ImportChoice,
  signal?: AbortSignal,
): Promise<ImportPlan> {
  const drafts: DraftRow[] = [];
  for await (const some of inPieces(sources, piece, signal)) {
    for (const source of some) drafts.push(draftOf(source, country));
  }
  const checked = withoutContradictions(drafts);
  const taken = checked.filter(({ why }) => why === null);
  const known = await knownTo(book, taken, signal);

  const verdicts = new Map<number, Verdict>();
  const writes: PlannedWrite[] = [];
  for (const { row, why } of checked) if (why !== null) verdicts.set(row, rejected(why));
  for await (const some of inPieces(peopleIn(taken, known), piece, signal)) {
    for (const person of some) {
      const { verdict, write } = decided(person, whenDifferent);
      const [first, ...others] = person.rows;
      verdicts.set(first.row, verdict);
      const other: Verdict =
        verdict.kind === 'rejected' ? verdict : { kind: 'joined', row: first.row };
      for (const { row } of others) verdicts.set(row, other);
      if (write !== null) writes.push({ write, row: first.row });
    }
  }
  return { rows: checked.map((row) => plannedRow(row, verdicts.get(row.row))), writes };
}

async function knownTo(
  book: Pick<ContactBook, 'find'>,
  rows: readonly DraftRow[],
  signal: AbortSignal | undefined,
): Promise<readonly Contact[]> {
  const known = new Map<string, Contact>();
  for await (const some of inPieces(rows, piece, signal)) {
    const drafts = some.map(({ draft }) => draft);
    const numbers = drafts.flatMap((draft) => draft.numbers.map(({ number }): Address => number));
    const keys = drafts.map(({ sourceKey }) => sourceKey).filter((key) => key !== null);
    for (const contact of await book.find({ numbers, keys })) known.set(contact.id, contact);
  }
  return [...known.values()];
}

function decided(
  { rows: [first, ...others], contacts, why }: Person,
  whenDifferent: WhenDifferent,
): { readonly verdict: Verdict; readonly write: ContactWrite | null } {
  if (why !== null) return { verdict: rejected(why), write: null };
  const draft: ContactDraft = joined([first.draft, ...others.map((row) => row.draft)]);
  const [before] = contacts;
  const after = before === undefined ? draft : updated(before, draft, whenDifferent);
  const tooMuch = overLimit(after);
  if (tooMuch !== null) return { verdict: rejected(tooMuch), write: null };
  if (before === undefined) return { verdict: { kind: 'new' }, write: { kind: 'create', draft } };
  const contact: Contact = { ...after, id: before.id };
  const fields = changesBetween(before, contact);
  if (fields.length === 0) return { verdict: { kind: 'same' }, write: null };
  return {
    verdict: { kind: 'changes', fields },
    write: { kind: 'update', before, after: contact },
  };
}

function plannedRow({ row, draft, leftOut }: DraftRow, verdict: Verdict | undefined): PlannedRow {
  return {
    ...{ row, leftOut, verdict: verdict ?? rejected({ kind: 'no-number' }) },
    name: draft.name ?? draft.organization ?? '',
    numbers: draft.numbers.map(({ number }) => number),
  };
}

function rejected(why: Complaint): Verdict {
  return { kind: 'rejected', why };
}
