/**
 * Opens a new message filled with what an `sms:` or `tel:` link asked for. It waits for the user like any
 * other that was begun: a link never sends.
 */
import type { LinkFill } from '../../shared/model/link.ts';
import { countryOf, readTypedNumber } from '../../shared/phone/typed.ts';
import { blank, keepWaiting, keepWritten, type Written } from '../composer/written.ts';
import { useSession } from '../session/session.ts';
import { closeDialog, openDialog } from '../ui/dialogs.ts';

/** Returns what stops it. */
export function followLinks(): () => void {
  void take();
  return window.longcode.on('link', () => void take());
}

async function take(): Promise<void> {
  const answer = await window.longcode.takeLink();
  if (!answer.ok || answer.value === null) return;
  const written = writtenFor(answer.value);
  keepWritten(written);
  keepWaiting(written);
  // Another new message may be open; this one is a dialog of its own.
  closeDialog();
  setTimeout(() => openDialog({ kind: 'new-message', from: null }));
}

/** What is no number as it stands is left in the field, where it is seen and can be put right. */
function writtenFor({ to, text }: LinkFill): Written {
  const [line] = useSession.getState().lines;
  const country = (line === undefined ? null : countryOf(line.number)) ?? 'US';
  const numbers = to.map((typed) => ({ typed, address: readTypedNumber(typed, country) }));
  const addresses = numbers.flatMap(({ address }) => address ?? []);
  const unread = numbers.flatMap(({ typed, address }) => (address === null ? typed : []));
  return { ...blank(), to: [...new Set(addresses)], typed: unread.join(', '), text };
}
