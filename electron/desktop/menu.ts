/** Puts the native menus in place; what is in them is decided in menu-template.ts. */
import { Menu } from 'electron';
import type { ActMenu } from '../../shared/contract/desktop.ts';
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import { said } from '../words.ts';
import { menuTemplate } from './menu-template.ts';

export function setMenu(menus: readonly ActMenu[], onAct: (id: ActId) => void): void {
  const template = menuTemplate(menus, onAct, process.platform === 'darwin', said().desktop.roles);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
