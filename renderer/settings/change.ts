/** Changes a setting: on screen at once, and back if it could not be kept. */
import type { Settings } from '../../shared/model/settings.ts';
import { useSession } from '../session/session.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/en.ts';

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { settings: before } = useSession.getState();
  useSession.setState({ settings: { ...before, ...change } });
  const answer = await window.longcode.updateSettings(change);
  useSession.setState({ settings: answer.ok ? answer.value : before });
  if (!answer.ok) announce(words.failures[answer.failure.code]);
}
