/**
 * When Ctrl+Z takes back a text: not while it would undo typing, and not behind a dialog. An empty
 * box counts as outside, because that is what it looks like right after a text was sent.
 */

/** What the focus is on, as far as undoing is concerned. */
export type UndoFocus = 'elsewhere' | 'empty-field' | 'filled-field';

export function takesBack(focus: UndoFocus, dialogOpen: boolean): boolean {
  return focus !== 'filled-field' && !dialogOpen;
}

/** Kinds of input in which typing can be undone. */
const typed = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number']);

export interface FocusedElement {
  readonly tagName: string;
  readonly isContentEditable?: boolean;
  readonly textContent?: string | null;
  /** Of an input or a text area. */
  readonly value?: string;
  /** Of an input. */
  readonly type?: string;
}

export function undoFocus(focused: FocusedElement | null): UndoFocus {
  if (focused === null) return 'elsewhere';
  if (focused.isContentEditable === true) return fieldOf(focused.textContent ?? '');
  const field =
    focused.tagName === 'TEXTAREA' ||
    (focused.tagName === 'INPUT' && typed.has(focused.type ?? 'text'));
  return field ? fieldOf(focused.value ?? '') : 'elsewhere';
}

function fieldOf(content: string): UndoFocus {
  return content === '' ? 'empty-field' : 'filled-field';
}
