/**
 * F6: from pane to pane, as they stand in the window, and round again. Each pane takes the focus where it
 * was when it was left, else where its one tab stop or its first button is.
 */
const panes = ['.rail', '.list-pane', '.thread-pane .log', '.composer', '.details-pane'];
const focusable =
  'button:not([tabindex="-1"]):not(:disabled), a[href], input:not([hidden]), textarea, [tabindex="0"]';

const leftAt = new WeakMap<Element, HTMLElement>();

export function goToPane(by: 1 | -1): void {
  const there = panes.flatMap((pane) => {
    const found = document.querySelector<HTMLElement>(pane);
    return found?.checkVisibility() === true ? [found] : [];
  });
  const active = document.activeElement;
  const at = there.findIndex((pane) => pane.contains(active));
  const from = there[at];
  if (from !== undefined && active instanceof HTMLElement) leftAt.set(from, active);
  const start = at < 0 && by === -1 ? 0 : at;
  for (let step = 1; step <= there.length; step += 1) {
    const pane = there[(start + by * step + there.length * step) % there.length];
    const target = pane === undefined ? null : targetIn(pane);
    if (target === null) continue;
    target.focus();
    return;
  }
}

function targetIn(pane: HTMLElement): HTMLElement | null {
  const left = leftAt.get(pane);
  if (left !== undefined && pane.contains(left) && left.checkVisibility()) return left;
  const preferred = pane.querySelector<HTMLElement>('textarea, li [tabindex="0"], [aria-current]');
  if (preferred?.checkVisibility() === true) return preferred;
  return (
    [...pane.querySelectorAll<HTMLElement>(focusable)].find((one) => one.checkVisibility()) ?? null
  );
}
