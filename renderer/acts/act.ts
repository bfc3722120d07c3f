/** What an act is: its group and usual keys stand in shared/shortcuts/act-table.ts under the same id. */
import type { ActId } from '../../shared/shortcuts/act-table.ts';

export interface Act {
  readonly id: ActId;
  /** What it is called, in the palette, the sheet, the settings and the native menus. */
  readonly name: string;
  /** Other words the palette finds it by. */
  readonly also?: string;
  /** The palette has something of its own for it. */
  readonly inPalette?: false;
  /** Otherwise it is not offered and its keys do nothing. Read whenever it matters. */
  readonly possible?: () => boolean;
  readonly run: () => void;
}
