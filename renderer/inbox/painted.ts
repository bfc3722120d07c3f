/** Marks on the page's own timeline when the first rows of the inbox are painted; the bench reads it. */
let marked = false;

export function markPainted(): void {
  if (marked) return;
  marked = true;
  requestAnimationFrame(() => performance.mark('inbox-painted'));
}
