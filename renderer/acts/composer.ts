/** Acts on what is being written. */
import { openSwap } from '../composer/swap/swap.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';

export const composerActs: readonly Act[] = [
  {
    id: 'emoji',
    name: words.acts.emoji,
    possible: () => emojiButton() !== null,
    run: () => emojiButton()?.click(),
  },
  {
    id: 'swap',
    name: words.acts.swap,
    possible: () => document.querySelector('.thread-pane .swap-offer') !== null,
    run: () => openSwap(document.querySelector('.thread-pane .message-box textarea')),
  },
  {
    id: 'templates',
    name: words.acts.templates,
    run: () => openDialog({ kind: 'templates' }),
  },
];

function emojiButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.thread-pane .emoji-button');
}
