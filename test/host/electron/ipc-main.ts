/** `ipcMain`: handlers and listeners by channel, called with what a page sent. */
import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { standIn } from './surface.ts';

type Handler = Parameters<IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();
const listeners = new EventEmitter();

/** Resolves with what the channel's handler returns; rejects as Electron's `invoke` does. */
export async function invoke(
  event: IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...args);
  } catch (error) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}

export function deliver(event: IpcMainEvent, channel: string, args: readonly unknown[]): void {
  listeners.emit(channel, event, ...args);
}

export const ipcMain = standIn<IpcMain>(
  'ipcMain',
  {
    handle(channel, handler) {
      if (handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    handleOnce(channel, handler) {
      ipcMain.handle(channel, (event, ...args: unknown[]) => {
        handlers.delete(channel);
        return handler(event, ...args);
      });
    },
    removeHandler: (channel) => void handlers.delete(channel),
  },
  listeners,
);
