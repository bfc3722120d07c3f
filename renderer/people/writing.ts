/** Goes to where a number is texted: the latest conversation with it alone, or a new message to it. */
import type { Address } from '../../shared/phone/address.ts';
import { blank, keepWaiting } from '../composer/written.ts';
import { openConversation, requestComposerFocus } from '../conversation/thread.ts';
import { closeDialog, openDialog } from '../ui/dialogs.ts';

/** The dialog hands the focus back first, ms. */
const focusReturns = 50;

export function writeTo(number: Address): void {
  void goOn(number);
}

async function goOn(number: Address): Promise<void> {
  const answer = await window.longcode.numberFacts({ numbers: [number] });
  const known = answer.ok ? answer.value.conversations : [];
  const alone = known.find(({ people }) => people.length === 1);
  if (alone === undefined) {
    keepWaiting({ ...blank(), to: [number] });
    openDialog({ kind: 'new-message', from: null });
    return;
  }
  closeDialog();
  await openConversation(alone.id);
  setTimeout(requestComposerFocus, focusReturns);
}
