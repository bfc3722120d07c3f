/**
 * Short marks for my own lines: a swatch, and the name the user gave or else the last digits. The
 * swatch follows the order of the lines until one is chosen, so neighbours differ; the words carry
 * the meaning, never the colour alone.
 */

import { lineKey } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import { shownNumber } from './shown.ts';

export interface LineLabel {
  /** `Front desk` or `0142`, with more where two lines would be called the same. */
  readonly short: string;
  /** `Front desk (312) 555-0142` or `(312) 555-0142` */
  readonly full: string;
  /** `(312) 555-0142` */
  readonly number: string;
  /** The user's own name for it; null where none was chosen. */
  readonly name: string | null;
  /** 0 to 5, the swatch. */
  readonly swatch: number;
}

export const swatches = 6;

export function labelsOf(lines: readonly Line[]): ReadonlyMap<string, LineLabel> {
  const names = tally(lines.map(({ label }) => label ?? ''));
  const endings = tally(lines.map(({ number }) => number.slice(-4)));
  return new Map(
    lines.map((line, index) => {
      const number = shownNumber(line.number);
      const ending = line.number.slice(-4);
      const digits = endings.get(ending) === 1 ? ending : number;
      const name = line.label;
      const named = name !== null && names.get(name) !== 1 ? `${name} ${digits}` : name;
      return [
        lineKey(line.accountId, line.number),
        {
          short: named ?? digits,
          full: name === null ? number : `${name} ${number}`,
          number,
          name,
          swatch: line.swatch ?? index % swatches,
        },
      ];
    }),
  );
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const strays = new Map<string, LineLabel>();

/** For a line that is not, or no longer, among mine. The same object every time, as selectors need. */
export function strayLabel(number: string): LineLabel {
  const known = strays.get(number);
  if (known !== undefined) return known;
  const full = shownNumber(number);
  const label = { short: number.slice(-4), full, number: full, name: null, swatch: 0 };
  strays.set(number, label);
  return label;
}
