/**
 * Changes what is in a box as if it was typed, so that the system's own undo takes it back. The command
 * is called deprecated everywhere and replaced by nothing.
 */
export function replaceRange(
  box: HTMLTextAreaElement,
  start: number,
  end: number,
  text: string,
): void {
  box.focus();
  box.setSelectionRange(start, end);
  if (start === end && text === '') return;
  const typed =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (typed) return;
  box.setRangeText(text, start, end, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** In place of what is selected, or at the caret. */
export function insertText(box: HTMLTextAreaElement, text: string): void {
  replaceRange(box, box.selectionStart, box.selectionEnd, text);
}
