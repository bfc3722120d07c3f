/** Whether single letters do something in lists; a user can do without them. */
import { useSession } from '../session/session.ts';

export function lettersWanted(): boolean {
  return useSession.getState().settings.shortcuts.letters;
}
