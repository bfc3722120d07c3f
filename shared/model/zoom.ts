/** How large everything is shown, in percent: the steps of a browser, as far as the layout carries. */
const steps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200] as const;

export const smallestZoom = steps[0];
export const largestZoom = 200;

/** The step before or after; the last one stays. */
export function nextZoom(percent: number, by: 1 | -1): number {
  const next =
    by === 1 ? steps.find((one) => one > percent) : steps.findLast((one) => one < percent);
  return next ?? (by === 1 ? largestZoom : smallestZoom);
}
