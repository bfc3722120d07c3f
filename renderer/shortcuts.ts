/** Which key does what, wherever the focus is. Single letters live in the lists themselves. */

export type Shortcut = 'new-message' | 'settings' | 'details' | 'previous' | 'next';

export interface Keys {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export function shortcutOf(keys: Keys): Shortcut | null {
  if (keys.shiftKey) return null;
  const command = keys.ctrlKey !== keys.metaKey && !keys.altKey;
  if (command && keys.key.toLowerCase() === 'n') return 'new-message';
  if (command && keys.key.toLowerCase() === 'd') return 'details';
  if (command && keys.key === ',') return 'settings';
  const altOnly = keys.altKey && !keys.ctrlKey && !keys.metaKey;
  if (altOnly && keys.key === 'ArrowUp') return 'previous';
  if (altOnly && keys.key === 'ArrowDown') return 'next';
  return null;
}

/** Takes back the latest text; native undo goes first, so the listener decides, not this alone. */
export function isUndo(keys: Keys): boolean {
  const command = keys.ctrlKey !== keys.metaKey && !keys.altKey && !keys.shiftKey;
  return command && keys.key.toLowerCase() === 'z';
}

export const undoKeys = 'Control+Z Meta+Z';

/** The same keys for `aria-keyshortcuts`. */
export const ariaKeys: Readonly<Record<Shortcut, string>> = {
  'new-message': 'Control+N Meta+N',
  settings: 'Control+, Meta+,',
  details: 'Control+D Meta+D',
  previous: 'Alt+ArrowUp',
  next: 'Alt+ArrowDown',
};
