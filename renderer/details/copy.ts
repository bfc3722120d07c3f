/**
 * Copies a text exactly, without the clipboard permission, which this page never gets: the browser's
 * own copy command over a selection, answered with the text itself, so that no line ending changes.
 */

/** False when the system refused. To be called while handling a click or a key. */
export function copyExactly(shown: HTMLElement, text: string): boolean {
  const selection = window.getSelection();
  if (selection === null) return false;
  const focused = document.activeElement;
  selection.selectAllChildren(shown);
  let answered = false;
  const answer = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    answered = true;
  };
  document.addEventListener('copy', answer, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', answer, { capture: true });
  selection.removeAllRanges();
  if (focused instanceof HTMLElement) focused.focus();
  return done && answered;
}
