/** `nativeTheme`: the theme the product asked for, and the system's, which only a test can change. */
import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import { onCommand } from '../control/host-side.ts';
import { standIn } from './surface.ts';
import { windows } from './windows.ts';

const events = new EventEmitter();
let source: NativeTheme['themeSource'] = 'system';
let systemIsDark: boolean | null = null;

/** What the pages are made to believe; null leaves it to Chromium and the real desktop. */
export function forcedScheme(): 'light' | 'dark' | null {
  if (source !== 'system') return source;
  if (systemIsDark === null) return null;
  return systemIsDark ? 'dark' : 'light';
}

function changed(): void {
  for (const window of windows.values()) window.setColorScheme(forcedScheme());
  events.emit('updated');
}

export const nativeTheme = standIn<NativeTheme>(
  'nativeTheme',
  {
    get shouldUseDarkColors() {
      return forcedScheme() === 'dark';
    },
    shouldUseHighContrastColors: false,
    shouldUseInvertedColorScheme: false,
    inForcedColorsMode: false,
    prefersReducedTransparency: false,
    get themeSource() {
      return source;
    },
    set themeSource(next) {
      source = next;
      changed();
    },
  },
  events,
);

onCommand('system-theme', ({ dark }) => {
  systemIsDark = dark;
  changed();
  return null;
});
