/** Tells the native menus every act with its name and keys, and again when the keys change. */
import type { ActMenu } from '../../shared/contract/desktop.ts';
import { actGroups, actTable } from '../../shared/shortcuts/act-table.ts';
import { isBare } from '../../shared/shortcuts/chord.ts';
import { type KeyChoice, keysOf } from '../../shared/shortcuts/key-map.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { acts } from './acts.ts';
import { onMac } from './platform.ts';

/** Returns what stops it. */
export function keepMenus(): () => void {
  tell(useSession.getState().settings.shortcuts);
  return useSession.subscribe(({ settings }, before) => {
    if (settings.shortcuts !== before.settings.shortcuts) tell(settings.shortcuts);
  });
}

function tell(choice: KeyChoice): void {
  void window.longcode.setMenus({ menus: menusOf(choice) });
}

function menusOf(choice: KeyChoice): ActMenu[] {
  return actGroups.map((group) => ({
    group,
    title: words.acts.groups[group],
    items: acts
      .filter(({ id }) => actTable[id].group === group)
      .map(({ id, name }) => ({ id, name, keys: shownIn(keysOf(id, choice, onMac)) })),
  }));
}

/** A Mac's menus take the keys they show, so a single character there would be taken from typing. */
function shownIn(keys: readonly string[]): string | null {
  return (onMac ? keys.find((chord) => !isBare(chord)) : keys[0]) ?? null;
}
