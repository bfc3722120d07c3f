/** The size of 1rem in pixels, which follows the user's own text size. */
export function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
