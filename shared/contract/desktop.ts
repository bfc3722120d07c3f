/** The commands about the system around the window: native menus, links, and what this system can do. */
import { z } from 'zod';
import type { DesktopAbilities } from '../model/desktop.ts';
import type { LinkFill } from '../model/link.ts';
import { ActId, actGroups } from '../shortcuts/act-table.ts';
import { Chord } from '../shortcuts/chord.ts';

const label = z.string().min(1).max(80);

const menu = z.strictObject({
  group: z.enum(actGroups),
  title: label,
  items: z
    .array(
      z.strictObject({
        id: ActId,
        name: label,
        /** Shown beside it; the page itself listens to them. */
        keys: Chord.nullable(),
      }),
    )
    .max(100),
});
export type ActMenu = z.infer<typeof menu>;

export const desktopCommands = {
  /** Every act there is, as the native menus are to show it. */
  setMenus: z.strictObject({ menus: z.array(menu).max(actGroups.length) }),
  desktopAbilities: z.undefined(),
  /** What a link asked for that nobody has taken yet. */
  takeLink: z.undefined(),
} as const;

export interface DesktopAnswers {
  setMenus: null;
  desktopAbilities: DesktopAbilities;
  takeLink: LinkFill | null;
}
