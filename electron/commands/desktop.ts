/** What the page asks of the system around its window. */
import type { ActMenu } from '../../shared/contract/desktop.ts';
import type { DesktopAbilities } from '../../shared/model/desktop.ts';
import type { LinkFill } from '../../shared/model/link.ts';
import type { Handlers } from '../ipc/bind.ts';

export interface Desktop {
  setMenus(menus: readonly ActMenu[]): void;
  abilities(): DesktopAbilities;
  takeLink(): LinkFill | null;
}

type DesktopCommands = Pick<Handlers, 'setMenus' | 'desktopAbilities' | 'takeLink'>;

export function desktopCommands(desktop: Desktop): DesktopCommands {
  return {
    setMenus: async ({ menus }) => {
      desktop.setMenus(menus);
      return null;
    },
    desktopAbilities: async () => desktop.abilities(),
    takeLink: async () => desktop.takeLink(),
  };
}
