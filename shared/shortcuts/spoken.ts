/** The same combination for eyes, for `aria-keyshortcuts` and for native menus. */
import { partsOf } from './chord.ts';

const macSigns: Readonly<Record<string, string>> = {
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Mod: '⌘',
};
const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod'];

const keySigns: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Plus: '+',
  Escape: 'Esc',
};

/** `Ctrl+Shift+F`, or `⇧⌘F` on a Mac. */
export function shownChord(chord: string, mac: boolean): string {
  const { mods, key } = partsOf(chord);
  const shown = keySigns[key] ?? key;
  if (mac) {
    const signs = macOrder.filter((mod) => mods.includes(mod)).map((mod) => macSigns[mod] ?? '');
    return `${signs.join('')}${shown}`;
  }
  return [...mods.map((mod) => (mod === 'Mod' ? 'Ctrl' : mod)), shown].join('+');
}

/** As WAI-ARIA spells it. */
export function ariaChord(chord: string, mac: boolean): string {
  const { mods, key } = partsOf(chord);
  const names: Readonly<Record<string, string>> = {
    Mod: mac ? 'Meta' : 'Control',
    Ctrl: 'Control',
  };
  return [...mods.map((mod) => names[mod] ?? mod), key].join('+');
}

/** As Electron's menus spell it. */
export function acceleratorOf(chord: string): string {
  const { mods, key } = partsOf(chord);
  const names: Readonly<Record<string, string>> = { Mod: 'CommandOrControl', Ctrl: 'Control' };
  return [...mods.map((mod) => names[mod] ?? mod), key.replace(/^Arrow/, '')].join('+');
}
