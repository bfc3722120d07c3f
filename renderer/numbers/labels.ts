/**
 * Short marks for my own lines: a swatch and the last digits. The swatch follows the order of
 * the lines, so neighbours differ; the digits carry the meaning, never the colour alone.
 */

import { lineKey } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import { showAddress } from '../../shared/phone/typed.ts';

export interface LineLabel {
  /** `0142`, or the whole number where two lines end alike. */
  readonly short: string;
  /** `(312) 555-0142` */
  readonly full: string;
  /** 0 to 5, the swatch. */
  readonly swatch: number;
}

export const swatches = 6;

export function labelsOf(lines: readonly Line[]): ReadonlyMap<string, LineLabel> {
  const endings = new Map<string, number>();
  for (const line of lines) {
    const ending = line.number.slice(-4);
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
  return new Map(
    lines.map((line, index) => {
      const full = showAddress(line.number);
      const ending = line.number.slice(-4);
      const short = endings.get(ending) === 1 ? ending : full;
      return [lineKey(line.accountId, line.number), { short, full, swatch: index % swatches }];
    }),
  );
}

const strays = new Map<string, LineLabel>();

/** For a line that is not, or no longer, among mine. The same object every time, as selectors need. */
export function strayLabel(number: string): LineLabel {
  const known = strays.get(number);
  if (known !== undefined) return known;
  const label = { short: number.slice(-4), full: showAddress(number), swatch: 0 };
  strays.set(number, label);
  return label;
}
