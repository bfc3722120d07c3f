/**
 * Key combinations, spelled one way everywhere: `Mod+Shift+F`, `Alt+ArrowDown`, `F6`, `?`, `E`.
 *
 * `Mod` is Command on a Mac and Control elsewhere; `Ctrl` is Control even on a Mac. A letter counts as
 * what the layout types, or as its place where the layout types no Latin letters; a digit as its key,
 * because some layouts type digits with Shift only. Signs stand without Shift, however they are typed.
 * What AltGr types is text, never a combination.
 */
import { z } from 'zod';

/** What a keydown tells; DOM and React events both do. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(key: 'AltGraph'): boolean;
}

const spelling =
  /^(?:Mod\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|[!-/:-@[-`{-~]|[A-Z][A-Za-z0-9]{1,19})$/;

export const Chord = z.string().regex(spelling);

/** The combination pressed; null for modifiers alone, for AltGr and for the key of the system. */
export function chordOf(press: KeyPress, mac: boolean): string | null {
  if (press.getModifierState('AltGraph') || (!mac && press.metaKey)) return null;
  const key = keyOf(press, mac);
  if (key === null) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  return [
    ...(mod ? ['Mod'] : []),
    ...(mac && press.ctrlKey ? ['Ctrl'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !isSign(key) ? ['Shift'] : []),
    key,
  ].join('+');
}

/** As `chordOf` spells it on this platform. */
export function onPlatform(chord: string, mac: boolean): string {
  return mac ? chord : chord.replace(/^Ctrl\+/, 'Mod+');
}

/** A character alone, which types where text is written. */
export function isBare(chord: string): boolean {
  const { mods, key } = partsOf(chord);
  const withMod = mods.some((mod) => mod !== 'Shift');
  return !withMod && (key.length === 1 || key === 'Plus' || key === 'Space');
}

/** Modifiers and key. */
export function partsOf(chord: string): { readonly mods: readonly string[]; readonly key: string } {
  const parts = chord.split('+');
  return { mods: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}

const alone = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'OS']);
const notKeys = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

function keyOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress, mac: boolean) {
  if (alone.has(key)) return null;
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const [, letter, digit] = place ?? [];
  // On a Mac, Option makes another character of every key.
  if (mac && altKey && place !== null) return letter ?? digit ?? null;
  if (digit !== undefined && !shiftKey && (ctrlKey || metaKey || altKey)) return digit;
  if (notKeys.has(key)) return null;
  if (key === '+') return 'Plus';
  if (key === ' ') return 'Space';
  if (key.length > 1) return key;
  if (/[a-z]/i.test(key)) return key.toUpperCase();
  if (/[!-~]/.test(key)) return key;
  return letter ?? null;
}

function isSign(key: string): boolean {
  return key === 'Plus' || /^[^A-Za-z0-9]$/.test(key);
}
