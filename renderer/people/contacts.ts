/**
 * The contacts on screen: the pages of the list that are in view. Whenever a contact changes they are
 * read again, at most four times a second.
 */
import { create } from 'zustand';
import type { ListedContact } from '../../shared/contacts/listed.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { type PageRange, pageSize, pagesIn, type RowPages, rowPage } from '../batch/pages.ts';
import { paced } from '../session/pace.ts';

interface Contacts {
  readonly typed: string;
  readonly pages: RowPages<ListedContact>;
  /** What the pages are of; differs from `typed` while the next answer is on its way. */
  readonly shownFor: string;
  /** Null until the first answer. */
  readonly total: number | null;
  readonly failure: Failure | null;
  /** Counts up whenever contacts changed. */
  readonly changes: number;
}

export const useContacts = create<Contacts>()(() => ({
  ...{ typed: '', pages: {}, shownFor: '', total: null, failure: null, changes: 0 },
}));

let range: PageRange = { first: 0, last: 0 };

export function find(typed: string): void {
  range = { first: 0, last: 0 };
  useContacts.setState({ typed });
  void load();
}

export function showContacts(first: number, last: number): void {
  range = { first: rowPage(first), last: rowPage(last) };
  if (isMissing()) void load();
}

export const refreshContacts = paced(load);

/** Whether a page in view is not here and nothing is on its way that could bring it. */
function isMissing(): boolean {
  const { pages, typed, shownFor } = useContacts.getState();
  return typed === shownFor && pagesIn(range).some((page) => pages[page] === undefined);
}

/** Takes the place of all that was read before: it may have moved. */
async function load(): Promise<void> {
  const { typed } = useContacts.getState();
  const numbers = pagesIn(range);
  const answers = await Promise.all(
    numbers.map((page) =>
      window.longcode.listContacts({ text: typed, offset: page * pageSize, limit: pageSize }),
    ),
  );
  if (useContacts.getState().typed !== typed) return;
  const pages: Record<number, readonly ListedContact[]> = {};
  let total = 0;
  for (const [at, answer] of answers.entries()) {
    if (!answer.ok) {
      useContacts.setState({ failure: answer.failure });
      return;
    }
    const page = numbers[at];
    if (page !== undefined) pages[page] = answer.value.contacts;
    total = answer.value.total;
  }
  useContacts.setState({ pages, total, shownFor: typed, failure: null });
  if (total > 0 && rowPage(total - 1) >= range.first && isMissing()) await load();
}

function changed(): void {
  useContacts.setState(({ changes }) => ({ changes: changes + 1 }));
  refreshContacts();
}

window.longcode.on('people', changed);
window.longcode.on('reload', changed);
