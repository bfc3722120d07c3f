/** Where a key takes the focus inside a list; null for keys that mean nothing there. */

export interface ListKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The index to go to, from `active` of `count` items; J and K work like the arrows. */
export function targetOf(key: ListKey, active: number, count: number): number | null {
  if (key.altKey || key.ctrlKey || key.metaKey || count === 0) return null;
  const last = count - 1;
  switch (key.key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(active + 1, last);
    case 'ArrowUp':
    case 'k':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + pageStep, last);
    case 'PageUp':
      return Math.max(active - pageStep, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

const pageStep = 8;
