/**
 * The native menus: the system's own roles, and every act of the page under its group with its keys. The
 * keys are only shown here; the page listens to them, because only it knows where the focus is. A Mac takes
 * the keys it shows where the page leaves them, so single characters are not shown there. What is
 * chosen goes to the page by its id. A Mac's own menus hold more than is named here, so they stay. Until the page has told its acts, the roles stand alone.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { ActMenu } from '../../shared/contract/desktop.ts';
import type { ActGroup, ActId } from '../../shared/shortcuts/act-table.ts';
import { isBare } from '../../shared/shortcuts/chord.ts';
import { acceleratorOf } from '../../shared/shortcuts/spoken.ts';
import type { OutsideWords } from '../../shared/words/words.ts';

type Items = MenuItemConstructorOptions[];

export function menuTemplate(
  menus: readonly ActMenu[],
  onAct: (id: ActId) => void,
  mac: boolean,
  said: OutsideWords['desktop']['roles'],
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
  const named = (role: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll') => ({
    role,
    label: said[role],
  });
  const leaving: Items = mac
    ? []
    : [
        { type: 'separator' },
        { role: 'close', label: said.close },
        { role: 'quit', label: said.quit },
      ];
  const editing: Items = [
    ...[named('undo'), named('redo'), { type: 'separator' } as const],
    ...[named('cut'), named('copy'), named('paste'), { type: 'separator' } as const],
    named('selectAll'),
  ];
  const windows: Items = [
    { role: 'minimize', label: said.minimize },
    { role: 'zoom', label: said.zoom },
    { role: 'close', label: said.close },
  ];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    ...titled('app', leaving),
    { role: 'editMenu', label: said.edit, ...(mac ? {} : { submenu: editing }) },
    ...titled('write', []),
    ...titled('conversation', []),
    ...titled('go', []),
    ...titled('view', [
      { type: 'separator' },
      { role: 'togglefullscreen', label: said.togglefullscreen },
    ]),
    { role: 'windowMenu', label: said.window, ...(mac ? {} : { submenu: windows }) },
  ];
}
