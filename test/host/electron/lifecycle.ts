/**
 * How the app ends, in Electron's order: before-quit, each window's close, will-quit, quit. Each of
 * the first three can be refused. `exit` asks nobody. Chromium is gone before the process is.
 */
import { appEvents } from './app-events.ts';
import { stopEngine } from './engine.ts';
import { electronEvent } from './surface.ts';
import { windows } from './windows.ts';

let phase: 'running' | 'quitting' | 'exiting' = 'running';

function refused(name: 'before-quit' | 'will-quit'): boolean {
  const event = electronEvent({});
  appEvents.emit(name, event);
  return event.defaultPrevented;
}

export function quit(): void {
  if (phase !== 'running') return;
  phase = 'quitting';
  const kept = refused('before-quit') || ![...windows.values()].every((window) => window.close());
  if (kept || refused('will-quit')) phase = 'running';
  else exit(0);
}

export function exit(code: number): void {
  if (phase === 'exiting') return;
  phase = 'exiting';
  for (const window of windows.values()) window.destroy();
  appEvents.emit('quit', electronEvent({}), code);
  const patience = setTimeout(() => process.exit(code), 5000);
  stopEngine()
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(patience);
      process.exit(code);
    });
}

/** A window has closed; without one left and nobody to say otherwise, the app quits. */
export function windowGone(): void {
  if (windows.size > 0 || phase !== 'running') return;
  if (!appEvents.emit('window-all-closed')) quit();
}
