/** The keys an act has right now: the usual ones, or those the user gave it in the settings. */
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import { chordOf, type KeyPress } from '../../shared/shortcuts/chord.ts';
import { keysOf } from '../../shared/shortcuts/key-map.ts';
import { ariaChord } from '../../shared/shortcuts/spoken.ts';
import { type Session, useSession } from '../session/session.ts';
import { onMac } from './platform.ts';

/** For `aria-keyshortcuts`; undefined when the act has no keys. */
export function useAriaKeys(...ids: readonly ActId[]): string | undefined {
  return useSession((session) => ariaKeysOf(session, ids));
}

function ariaKeysOf({ settings }: Session, ids: readonly ActId[]): string | undefined {
  const keys = ids.flatMap((id) => keysOf(id, settings.shortcuts, onMac));
  return keys.length === 0 ? undefined : keys.map((chord) => ariaChord(chord, onMac)).join(' ');
}

/** For acts that listen themselves, because they depend on where the focus is. */
export function isKeyOf(id: ActId, press: KeyPress): boolean {
  const chord = chordOf(press, onMac);
  const { shortcuts } = useSession.getState().settings;
  return chord !== null && keysOf(id, shortcuts, onMac).includes(chord);
}
