/** The computer around the app: browser, clipboard, screen, power, network. */
import { EventEmitter } from 'node:events';
import type { Clipboard, Display, Net, PowerMonitor, Screen, Shell } from 'electron';
import { onCommand, report } from '../control/host-side.ts';
import { standIn } from './surface.ts';

/** Opens nothing: a computer with no Electron may have no desktop either; tests read the report. */
export const shell = standIn<Shell>('shell', {
  async openExternal(url) {
    report({ kind: 'opened-externally', url });
    process.stderr.write(`Open in your browser: ${url}\n`);
  },
  showItemInFolder: (file) => void process.stderr.write(`See ${file}\n`),
  beep: () => undefined,
});

let clipboardText = '';
export const clipboard = standIn<Clipboard>('clipboard', {
  readText: async () => clipboardText,
  async writeText(text) {
    clipboardText = text;
  },
  clear() {
    clipboardText = '';
  },
});

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = standIn<Display>('Display', {
  id: 1,
  label: '',
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
  rotation: 0,
});
export const screen = standIn<Screen>(
  'screen',
  {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  },
  new EventEmitter(),
);

const power = new EventEmitter();
export const powerMonitor = standIn<PowerMonitor>(
  'powerMonitor',
  {
    isOnBatteryPower: () => false,
    onBatteryPower: false,
    getSystemIdleTime: () => 0,
    getSystemIdleState: () => 'active',
  },
  power,
);
onCommand('power', ({ event }) => {
  power.emit(event);
  return null;
});

export const net = standIn<Net>('net', { isOnline: () => true, online: true });
