/** The store as the book that importing writes to: it names new contacts, so that a write can be repeated. */
import { uuidv7 } from 'uuidv7';
import type { NumberName } from '../../shared/contacts/contact.ts';
import type { Store } from '../store/store.ts';
import type { ContactBook } from './book.ts';

export interface StoreBookOptions {
  readonly store: Pick<Store, 'findContacts' | 'editContacts'>;
  readonly onNames: (names: readonly NumberName[]) => void;
}

export function storeBook({
  store,
  onNames,
}: StoreBookOptions): Pick<ContactBook, 'find' | 'write'> {
  return {
    find: (wanted) => store.findContacts(wanted),
    async write(writes) {
      const edits = writes.map((write) =>
        write.kind === 'create'
          ? ({ kind: 'put', before: null, after: { ...write.draft, id: uuidv7() } } as const)
          : ({ kind: 'put', before: write.before, after: write.after } as const),
      );
      const { outcomes, names } = await store.editContacts(edits, false, Date.now());
      onNames(names);
      return outcomes;
    },
  };
}
