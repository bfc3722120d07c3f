/** Which key sends what is in a box; the other one breaks the line, as Shift+Enter always does. */
import type { SendKey } from '../../shared/model/settings.ts';

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export function sends({ key, shiftKey, ctrlKey, metaKey }: Press, sendKey: SendKey): boolean {
  if (key !== 'Enter' || shiftKey) return false;
  return sendKey === 'enter' || ctrlKey || metaKey;
}
