/** Gives acts other keys, or their usual ones again, and says what came of it. */
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import {
  giveKeys,
  type KeyChoice,
  keysOf,
  resetKeys,
  usualChoice,
} from '../../shared/shortcuts/key-map.ts';
import { shownChord } from '../../shared/shortcuts/spoken.ts';
import { useSession } from '../session/session.ts';
import { changeSettings } from '../settings/change.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { actOf } from './acts.ts';
import { onMac } from './platform.ts';

export function setKeys(id: ActId, keys: readonly string[]): void {
  keep(giveKeys(choice(), id, keys, onMac));
  tell(id);
}

export function usualKeysAgain(id: ActId): void {
  keep(resetKeys(choice(), id, onMac));
  tell(id);
}

export function allUsualAgain(): void {
  keep({ ...usualChoice, letters: choice().letters });
  announce(words.shortcuts.allReset);
}

export function setLetters(letters: boolean): void {
  keep({ ...choice(), letters });
}

function choice(): KeyChoice {
  return useSession.getState().settings.shortcuts;
}

function keep(shortcuts: KeyChoice): void {
  void changeSettings({ shortcuts });
}

function tell(id: ActId): void {
  const name = actOf(id)?.name ?? '';
  const keys = keysOf(id, choice(), onMac).map((chord) => shownChord(chord, onMac));
  announce(
    keys.length === 0
      ? words.shortcuts.cleared(name)
      : words.shortcuts.changed(name, words.shortcuts.or(keys)),
  );
}
