/** Acts on contacts, and who the open conversation is with. */
import { useThread } from '../conversation/thread.ts';
import { togglePanel } from '../people/panel/panel.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';

/** Loaded with the dialog, because few need it at once. */
const place = () => import('../people/place.ts');

export const peopleActs: readonly Act[] = [
  {
    id: 'people',
    name: words.acts.people,
    also: words.acts.also.people,
    run: () => openDialog({ kind: 'people' }),
  },
  {
    id: 'new-contact',
    name: words.acts.newContact,
    run: () => void place().then(({ openNewContact }) => openNewContact()),
  },
  {
    id: 'import-contacts',
    name: words.acts.importContacts,
    also: words.acts.also.importContacts,
    run: () => void place().then(({ openImport }) => openImport()),
  },
  {
    id: 'person',
    name: words.acts.person,
    also: words.acts.also.person,
    possible: () => useThread.getState().conversation !== null,
    run: togglePanel,
  },
];
