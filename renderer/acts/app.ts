/** Acts of the app as a whole. */
import { openSettings } from '../settings/part.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';

export const appActs: readonly Act[] = [
  {
    id: 'settings',
    name: words.acts.settings,
    also: words.acts.also.settings,
    run: () => openDialog({ kind: 'settings' }),
  },
  {
    id: 'shortcuts',
    name: words.acts.shortcuts,
    also: words.acts.also.shortcuts,
    run: () => openDialog({ kind: 'shortcuts' }),
  },
  {
    id: 'help',
    name: words.acts.help,
    also: words.acts.also.help,
    run: () => openDialog({ kind: 'help' }),
  },
  {
    id: 'insight',
    name: words.acts.insight,
    also: words.acts.also.insight,
    run: () => openDialog({ kind: 'insight' }),
  },
  {
    id: 'export',
    name: words.acts.export,
    also: words.acts.also.export,
    run: () => openDialog({ kind: 'export' }),
  },
  {
    id: 'archive',
    name: words.acts.archive,
    also: words.acts.also.archive,
    run: () => openSettings('archive'),
  },
  {
    id: 'about',
    name: words.acts.about,
    also: words.acts.also.about,
    run: () => openDialog({ kind: 'about' }),
  },
  {
    id: 'scheduled',
    name: words.acts.scheduled,
    run: () => openDialog({ kind: 'scheduled' }),
  },
  {
    id: 'opt-outs',
    name: words.acts.optOuts,
    also: words.acts.also.optOuts,
    run: () => openDialog({ kind: 'opt-outs' }),
  },
  {
    id: 'send-later',
    name: words.acts.sendLater,
    possible: () => laterButton()?.ariaDisabled === 'false',
    run: () => laterButton()?.click(),
  },
  {
    id: 'new-message',
    name: words.acts.newMessage,
    run: () => openDialog({ kind: 'new-message', from: null }),
  },
];

function laterButton(): HTMLButtonElement | null {
  return document.querySelector('.thread-pane .schedule-button');
}
