/** What `app` emits; a module of its own so that whatever causes an event need not import `app`. */
import { EventEmitter } from 'node:events';
import type { BrowserWindow, Event, WebContents } from 'electron';

export const appEvents = new EventEmitter<{
  ready: [event: Event, launchInfo: Record<string, unknown>];
  'before-quit': [event: Event];
  'will-quit': [event: Event];
  quit: [event: Event, exitCode: number];
  'window-all-closed': [];
  'web-contents-created': [event: Event, contents: WebContents];
  'browser-window-created': [event: Event, window: BrowserWindow];
  'browser-window-focus': [event: Event, window: BrowserWindow];
  'browser-window-blur': [event: Event, window: BrowserWindow];
  'second-instance': [event: Event, argv: string[], workingDirectory: string, data: unknown];
}>();
