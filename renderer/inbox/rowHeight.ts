/** The height of a row in px, which follows the chosen density and the size of text. */
import { useSyncExternalStore } from 'react';

export function useRowHeight(): number {
  return useSyncExternalStore(watch, rowHeight);
}

function rowHeight(): number {
  const style = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(style.getPropertyValue('--row-height'));
  return rem * Number.parseFloat(style.fontSize);
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}
