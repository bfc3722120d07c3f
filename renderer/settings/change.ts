/**
 * Changes a setting: on screen at once, and back if it could not be kept. While another change is on
 * its way, what the main process tells of the settings is older than what is on screen. It tells of every
 * change once, and of this page's own possibly after the answer to a later one: so many are passed over.
 */
import type { Settings } from '../../shared/model/settings.ts';
import { useSession } from '../session/session.ts';
import { announce } from '../ui/notices.ts';
import { failureSentence } from '../words/failures.ts';

let pending = 0;
/** Own changes that the main process has not told of yet. */
let untold = 0;

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { settings: before } = useSession.getState();
  useSession.setState({ settings: { ...before, ...change } });
  pending += 1;
  untold += 1;
  const answer = await window.longcode.updateSettings(change);
  pending -= 1;
  if (!answer.ok) {
    untold -= 1;
    announce(failureSentence(answer.failure));
  }
  take(answer.ok ? answer.value : before);
}

export function heardSettings(settings: Settings): void {
  if (untold > 0) untold -= 1;
  else take(settings);
}

function take(settings: Settings): void {
  if (pending === 0) useSession.setState({ settings });
}
