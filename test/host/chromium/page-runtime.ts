/**
 * What runs in the page before any of its scripts: the renderer half of `electron` (contextBridge and
 * ipcRenderer, nothing else) and the preload. It is sent to Chromium as source text, so
 * `installRuntime` may refer to nothing outside itself. The binding to the host and the function the
 * host calls are taken off `window` before the page can look; only what the preload exposes remains,
 * copied as the context bridge copies.
 */
import type { ContextBridge, IpcRenderer, IpcRendererEvent, WebUtils } from 'electron';
import type { Codec } from './clone.ts';

export interface RuntimeSpec {
  readonly binding: string;
  readonly receiver: string;
  /** The only origin, as Chromium knows it, whose top frame gets the preload. */
  readonly origin: string;
  /** The window is on a screen, where focus and visibility are real; without one the host says. */
  readonly onScreen: boolean;
  readonly versions: NodeJS.ProcessVersions;
  readonly platform: string;
  readonly arch: string;
}

/** Page to host. `payload` is the codec's text of the argument list. */
export type FromPage =
  | { kind: 'hello' }
  | { kind: 'invoke'; id: number; channel: string; payload: string }
  | { kind: 'send'; channel: string; payload: string }
  | { kind: 'open'; url: string; name: string; features: string }
  | { kind: 'leave'; url: string }
  | { kind: 'focus'; focused: boolean }
  | { kind: 'preload-error'; message: string };

/** Host to page. `payload` is the codec's text: a result, or an argument list. */
export type ToPage =
  | { kind: 'reply'; id: number; payload: string }
  | { kind: 'failure'; id: number; message: string }
  | { kind: 'event'; channel: string; payload: string }
  | { kind: 'presence'; focused: boolean; visible: boolean };

type PreloadBody = (
  module: { exports: object },
  exports: object,
  require: (name: string) => object,
  process: object,
) => void;

export function installRuntime(spec: RuntimeSpec, codec: Codec, preload: PreloadBody): void {
  const post: unknown = Reflect.get(globalThis, spec.binding);
  Reflect.deleteProperty(globalThis, spec.binding);
  if (window.top !== window || location.origin !== spec.origin || typeof post !== 'function')
    return;
  const tell = (message: FromPage): void => {
    post(JSON.stringify(message));
  };

  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, { run: (...args: never[]) => void; once: boolean }[]>();
  let lastCall = 0;
  const presence = { focused: document.hasFocus(), visible: true };

  const emit = (channel: string, args: readonly unknown[]): void => {
    const current = listeners.get(channel) ?? [];
    listeners.set(
      channel,
      current.filter(({ once }) => !once),
    );
    const event: Pick<IpcRendererEvent, 'sender' | 'ports'> = { sender: ipcRenderer, ports: [] };
    for (const { run } of current) {
      try {
        Reflect.apply(run, undefined, [event, ...args]);
      } catch (error) {
        reportError(error);
      }
    }
  };

  const receive = (message: ToPage): void => {
    switch (message.kind) {
      case 'reply':
        waiting.get(message.id)?.resolve(codec.decode(message.payload));
        waiting.delete(message.id);
        return;
      case 'failure':
        waiting.get(message.id)?.reject(new Error(message.message));
        waiting.delete(message.id);
        return;
      case 'event': {
        const args = codec.decode(message.payload);
        emit(message.channel, Array.isArray(args) ? args : []);
        return;
      }
      case 'presence': {
        const before = { ...presence };
        Object.assign(presence, message);
        if (before.visible !== presence.visible && !spec.onScreen)
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        if (before.focused !== presence.focused)
          window.dispatchEvent(new FocusEvent(presence.focused ? 'focus' : 'blur'));
        return;
      }
    }
  };
  Object.defineProperty(globalThis, spec.receiver, { value: receive, configurable: true });

  const without = (name: string, members: object): object =>
    new Proxy(members, {
      get(target, key) {
        if (Reflect.has(target, key) || typeof key === 'symbol') return Reflect.get(target, key);
        throw new Error(`the Chromium host has no ${name}.${key} in the preload`);
      },
    });

  const add = (channel: string, run: (...args: never[]) => void, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { run, once }]);
  };
  const remove = (channel: string, run: (...args: never[]) => void) => {
    const rest = (listeners.get(channel) ?? []).filter((listener) => listener.run !== run);
    listeners.set(channel, rest);
  };
  const chained =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args): IpcRenderer => {
      act(...args);
      return ipcRenderer;
    };

  const rendererMembers = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> => {
      const payload = codec.encode(args);
      lastCall += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(lastCall, answer);
      tell({ kind: 'invoke', id: lastCall, channel, payload });
      return answer.promise;
    },
    send: (channel: string, ...args: unknown[]): void => {
      tell({ kind: 'send', channel, payload: codec.encode(args) });
    },
    on: chained((channel: string, run: (...args: never[]) => void) => add(channel, run, false)),
    once: chained((channel: string, run: (...args: never[]) => void) => add(channel, run, true)),
    off: chained(remove),
    removeListener: chained(remove),
    removeAllListeners: chained((channel: string) => listeners.delete(channel)),
  } satisfies Partial<IpcRenderer>;
  const ipcRenderer: IpcRenderer = Object.assign(
    Object.create(without('ipcRenderer', {})),
    rendererMembers,
  );

  /** What crosses the bridge is a copy; functions become proxies whose values are copied as well. */
  const cross = (value: unknown, copies = new Map<unknown, unknown>()): unknown => {
    if (copies.has(value)) return copies.get(value);
    if (typeof value === 'function')
      return (...args: unknown[]) =>
        cross(
          Reflect.apply(
            value,
            undefined,
            args.map((item) => cross(item)),
          ),
        );
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Promise) return value.then((result) => cross(result));
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      copies.set(value, list);
      for (const item of value) list.push(cross(item, copies));
      return list;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      return value instanceof Node || value instanceof Blob ? value : structuredClone(value);
    const copy: Record<string, unknown> = {};
    copies.set(value, copy);
    for (const [key, item] of Object.entries(value)) copy[key] = cross(item, copies);
    return copy;
  };
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    for (const item of Object.values(value)) freeze(item);
    return Object.freeze(value);
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (Object.hasOwn(window, key))
        throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      Object.defineProperty(window, key, { value: freeze(cross(api)), enumerable: true });
    },
  } satisfies Partial<ContextBridge>;
  const webUtils = { getPathForFile: (file) => file.name } satisfies Partial<WebUtils>;

  /** Chromium asks the host before it fetches; these two never fetch, so they are told here. */
  window.open = (url, name, features) => {
    const target = new URL(url ?? 'about:blank', document.baseURI).href;
    tell({ kind: 'open', url: target, name: name ?? '', features: features ?? '' });
    return null;
  };
  window.navigation.addEventListener('navigate', (event) => {
    if (/^(https?|blob|javascript):/.test(event.destination.url) || !event.cancelable) return;
    event.preventDefault();
    tell({ kind: 'leave', url: event.destination.url });
  });
  document.hasFocus = () => presence.focused;
  if (spec.onScreen) {
    const changed = (focused: boolean) => (event: FocusEvent) => {
      if (!event.isTrusted || event.target !== window) return;
      presence.focused = focused;
      tell({ kind: 'focus', focused });
    };
    window.addEventListener('focus', changed(true), true);
    window.addEventListener('blur', changed(false), true);
  } else {
    const visibility = () => (presence.visible ? 'visible' : 'hidden');
    Object.defineProperty(document, 'visibilityState', { get: visibility });
    Object.defineProperty(document, 'hidden', { get: () => !presence.visible });
  }

  tell({ kind: 'hello' });
  const electron = without('electron', {
    contextBridge: without('contextBridge', contextBridge),
    ipcRenderer,
    webUtils: without('webUtils', webUtils),
  });
  const module = { exports: {} };
  const require = (name: string): object => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  try {
    preload(module, module.exports, require, {
      type: 'renderer',
      contextIsolated: true,
      sandboxed: true,
      isMainFrame: true,
      platform: spec.platform,
      arch: spec.arch,
      versions: spec.versions,
      env: {},
    });
  } catch (error) {
    tell({
      kind: 'preload-error',
      message: error instanceof Error ? String(error.stack) : String(error),
    });
  }
}
