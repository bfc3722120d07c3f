/** Contacts and what numbers are called. Whatever changes a contact tells the page in one event. */
import { uuidv7 } from 'uuidv7';
import { type Contact, shownName } from '../../shared/contacts/contact.ts';
import { sentenceFor } from '../../shared/contacts/words.ts';
import type { CommandArguments } from '../../shared/contract/commands.ts';
import { CommandError } from '../../shared/contract/failure.ts';
import { draftOf, overLimit } from '../contacts/plan/draft.ts';
import { updated } from '../contacts/plan/merge.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { ContactEdit } from '../store/people/people-store.ts';
import type { Store } from '../store/store.ts';
import { said } from '../words.ts';

export interface PeopleOptions {
  readonly store: Pick<
    Store,
    | 'namesOf'
    | 'contact'
    | 'contactWith'
    | 'findContacts'
    | 'contactPage'
    | 'numberFacts'
    | 'editContacts'
  >;
  readonly broadcast: Pick<Broadcast, 'emit'>;
}

type PeopleCommands = Pick<
  Handlers,
  | 'namesOf'
  | 'listContacts'
  | 'readContact'
  | 'contactOf'
  | 'numberFacts'
  | 'saveContact'
  | 'deleteContact'
  | 'restoreContact'
  | 'mergeContacts'
  | 'unmergeContacts'
>;

export function peopleCommands({ store, broadcast }: PeopleOptions): PeopleCommands {
  /** All of them or none. */
  const edit = async (...edits: readonly ContactEdit[]): Promise<void> => {
    const { outcomes, names } = await store.editContacts(edits, true, Date.now());
    if (outcomes.includes('stale')) throw await whyStale(edits);
    broadcast.emit('people', { names });
  };
  const whyStale = async (edits: readonly ContactEdit[]): Promise<CommandError> => {
    const own = new Set(edits.map((one) => (one.kind === 'put' ? one.after.id : one.before.id)));
    const wanted = edits.flatMap((one) => (one.kind === 'put' ? one.after.numbers : []));
    const numbers = wanted.map(({ number }) => number);
    const holder = (await store.findContacts({ numbers, keys: [] })).find(({ id }) => !own.has(id));
    if (holder === undefined) return new CommandError('changed-meanwhile');
    return new CommandError('number-taken', shownName(holder), 'numbers');
  };

  return {
    namesOf: ({ numbers }) => store.namesOf(numbers),
    listContacts: ({ text, offset, limit }) => store.contactPage(text, offset, limit),
    readContact: async ({ id }) => {
      const known = await store.contact(id);
      if (known === null) throw new CommandError('not-found', 'contact');
      return known;
    },
    contactOf: ({ number }) => store.contactWith(number),
    numberFacts: ({ numbers }) => store.numberFacts(numbers),
    saveContact: async ({ before, form, country }) => {
      const after = contactFrom(before, form, country);
      await edit({ kind: 'put', before, after });
      return after;
    },
    deleteContact: async ({ contact }) => {
      await edit({ kind: 'delete', before: contact });
      return null;
    },
    restoreContact: async ({ contact }) => {
      await edit({ kind: 'put', before: null, after: contact });
      return null;
    },
    mergeContacts: async ({ kept, gone }) => {
      const merged = updated(kept, gone, 'keep-mine');
      const tooMuch = overLimit(merged);
      if (tooMuch !== null)
        throw new CommandError('contact-refused', sentenceFor(tooMuch, said().contactFiles));
      await edit({ kind: 'delete', before: gone }, { kind: 'put', before: kept, after: merged });
      return merged;
    },
    unmergeContacts: async ({ kept, gone, merged }) => {
      await edit(
        { kind: 'put', before: merged, after: kept },
        { kind: 'put', before: null, after: gone },
      );
      return null;
    },
  };
}

type SaveContact = CommandArguments<'saveContact'>;

/** @throws CommandError `contact-refused` with the sentence that says what is wrong. */
function contactFrom(
  before: Contact | null,
  form: SaveContact['form'],
  country: SaveContact['country'],
): Contact {
  const source = { ...form, row: 1, sourceKey: before?.sourceKey ?? '', trouble: null };
  const { draft, leftOut, why } = draftOf(source, country);
  const [wrong] = why === null ? leftOut : [why];
  if (wrong !== undefined)
    throw new CommandError('contact-refused', sentenceFor(wrong, said().contactFiles));
  return { ...draft, id: before?.id ?? uuidv7() };
}
