/** Where a key takes the focus inside a list; null for keys that mean nothing there. */

export interface ListKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The index to go to, from `active` of `count` items; J and K work like the arrows, unless the user
 * wants no single letters.
 */
export function targetOf(
  key: ListKey,
  active: number,
  count: number,
  letters: boolean,
): number | null {
  if (key.altKey || key.ctrlKey || key.metaKey || count === 0) return null;
  const last = count - 1;
  switch (letters ? (likeArrows[key.key] ?? key.key) : key.key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
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

const likeArrows: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };

const pageStep = 8;
