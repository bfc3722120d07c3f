/**
 * Puts `window.longcode` in the page, generated from the contract's names. Runs sandboxed: it may
 * require nothing but `electron`, so it is built as one CommonJS file.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  commandChannel,
  commandNames,
  type EventName,
  eventChannel,
  eventNames,
} from '../shared/contract/channels.ts';

const calls = Object.fromEntries(
  commandNames.map((name) => [
    name,
    (input?: unknown) => ipcRenderer.invoke(commandChannel(name), input),
  ]),
);

function on(name: EventName, listener: (event: unknown) => void): () => void {
  if (!eventNames.includes(name)) throw new TypeError('No such event');
  const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(eventChannel(name), forward);
  return () => {
    ipcRenderer.removeListener(eventChannel(name), forward);
  };
}

contextBridge.exposeInMainWorld('longcode', { ...calls, on });
