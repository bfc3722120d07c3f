/** Rows of the virtual list, as they come to stand while it scrolls to one of them. */

/** Frames to wait at most. */
const patience = 30;
/** Frames in one place that count as standing still. */
const enough = 2;

export function rowAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"] article`) ?? null;
}

/** Calls back once the row stands still where it was scrolled to; null when it does not come. */
export function whenStill(
  find: () => HTMLElement | null,
  done: (row: HTMLElement | null) => void,
  left = patience,
  before: number | null = null,
  still = 0,
): void {
  requestAnimationFrame(() => {
    const row = find();
    const top = row?.getBoundingClientRect().top ?? null;
    const same = top !== null && top === before ? still + 1 : 0;
    if (same >= enough || left === 0) done(row);
    else whenStill(find, done, left - 1, top, same);
  });
}
