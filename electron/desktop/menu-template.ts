/**
 * The native menus: the system's own roles, and every act of the page under its group with its keys. The
 * keys are only shown here; the page listens to them, because only it knows where the focus is. A Mac takes
 * the keys it shows where the page leaves them, so single characters are not shown there. What is
 * chosen goes to the page by its id. Until the page has told its acts, the roles stand alone.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { ActMenu } from '../../shared/contract/desktop.ts';
import type { ActGroup, ActId } from '../../shared/shortcuts/act-table.ts';
import { isBare } from '../../shared/shortcuts/chord.ts';
import { acceleratorOf } from '../../shared/shortcuts/spoken.ts';

type Items = MenuItemConstructorOptions[];

export function menuTemplate(
  menus: readonly ActMenu[],
  onAct: (id: ActId) => void,
  mac: boolean,
): Items {
  const titled = (group: ActGroup, roles: Items): Items => {
    const menu = menus.find((one) => one.group === group);
    if (menu === undefined) return [];
    const acts = menu.items.map(({ id, name, keys }) => ({
      id,
      label: name,
      click: () => onAct(id),
      ...(keys === null || (mac && isBare(keys))
        ? {}
        : { accelerator: acceleratorOf(keys), registerAccelerator: false }),
    }));
    return [{ label: menu.title, submenu: [...acts, ...roles] }];
  };
  const leaving: Items = mac ? [] : [{ type: 'separator' }, { role: 'close' }, { role: 'quit' }];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    ...titled('app', leaving),
    { role: 'editMenu' },
    ...titled('write', []),
    ...titled('conversation', []),
    ...titled('go', []),
    ...titled('view', [{ type: 'separator' }, { role: 'togglefullscreen' }]),
    { role: 'windowMenu' },
  ];
}
