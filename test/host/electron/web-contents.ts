/**
 * `webContents`: IPC with the page and the product's say over where it goes. Made by the window that
 * shows it; the page behind it comes later, or never, or a second time.
 */
import { EventEmitter } from 'node:events';
import type {
  HandlerDetails,
  IpcMainEvent,
  WebContents,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron';
import { originOf } from '../chromium/address.ts';
import { structuredCloneCodec } from '../chromium/clone.ts';
import type { PageMessage, View, ViewListener } from '../chromium/view.ts';
import { options, report } from '../control/host-side.ts';
import { deliver, invoke } from './ipc-main.ts';
import { session } from './session.ts';
import { electronEvent, standIn } from './surface.ts';

const codec = structuredCloneCodec();

export interface Contents {
  readonly electron: WebContents;
  readonly listener: Omit<ViewListener, 'closed'>;
  /** The page this is about from now on; null while there is none. */
  attach(view: View | null): void;
}

export interface ContentsOwner {
  readonly id: number;
  load(url: string): Promise<void>;
  isDestroyed(): boolean;
  isFocused(): boolean;
  setFocused(focused: boolean): void;
  /** A document is there and has the preload: tell it whether it has the focus. */
  greet(): void;
}

export function makeContents(owner: ContentsOwner): Contents {
  const events = new EventEmitter();
  let view: View | null = null;
  let zoomLevel = 0;
  let openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null;
  const url = (): string => view?.url() ?? '';

  const trace = (direction: 'to-main' | 'to-renderer', channel: string, payload: string): void => {
    if (options.traceIpc) report({ kind: 'ipc', direction, channel, payload });
  };
  const send = (channel: string, ...args: unknown[]): void => {
    const payload = codec.encode(args);
    trace('to-renderer', channel, payload);
    view?.post({ kind: 'event', channel, payload });
  };

  const mainFrame: WebFrameMain = standIn<WebFrameMain>('WebFrameMain', {
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    get top() {
      return mainFrame;
    },
    parent: null,
    frames: [],
    name: '',
    processId: owner.id,
    routingId: 1,
    frameTreeNodeId: 1,
    detached: false,
    isDestroyed: owner.isDestroyed,
    send,
  });

  const electron = standIn<WebContents>(
    'webContents',
    {
      id: owner.id,
      mainFrame,
      session: session.defaultSession,
      send,
      getURL: url,
      isDestroyed: owner.isDestroyed,
      isFocused: owner.isFocused,
      focus: () => owner.setFocused(true),
      isLoading: () => false,
      isCrashed: () => false,
      getProcessId: () => owner.id,
      setWindowOpenHandler(handler) {
        openHandler = handler;
      },
      loadURL: (address) => owner.load(address),
      reload: () => void owner.load(url()),
      executeJavaScript: async (code) => view?.page.evaluate(code),
      openDevTools: () => undefined,
      closeDevTools: () => undefined,
      isDevToolsOpened: () => false,
      setZoomLevel(level) {
        zoomLevel = level;
      },
      getZoomLevel: () => zoomLevel,
      setZoomFactor(factor) {
        zoomLevel = Math.log(factor) / Math.log(1.2);
      },
      getZoomFactor: () => 1.2 ** zoomLevel,
      setVisualZoomLevelLimits: async () => undefined,
    },
    events,
  );

  const invokeEvent = () =>
    electronEvent({
      type: 'frame' as const,
      sender: electron,
      senderFrame: mainFrame,
      frameId: 1,
      processId: owner.id,
    });
  const sendEvent = (): IpcMainEvent =>
    Object.assign(invokeEvent(), {
      ports: [],
      reply: send,
      returnValue: undefined,
    });
  const decodeList = (payload: string): unknown[] => {
    const args = codec.decode(payload);
    return Array.isArray(args) ? args : [];
  };

  const answer = async (id: number, channel: string, payload: string): Promise<void> => {
    const asked = view;
    try {
      const result = codec.encode(await invoke(invokeEvent(), channel, decodeList(payload)));
      trace('to-renderer', channel, result);
      asked?.post({ kind: 'reply', id, payload: result });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      trace('to-renderer', channel, JSON.stringify(message));
      asked?.post({ kind: 'failure', id, message });
    }
  };

  const mayOpen = (address: string, name: string, features: string): boolean => {
    const details: HandlerDetails = {
      url: address,
      frameName: name,
      features,
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'no-referrer' },
    };
    return openHandler === null || openHandler(details).action === 'allow';
  };
  const mayNavigate = (address: string, isMainFrame: boolean): boolean => {
    const common = { url: address, isSameDocument: false, isMainFrame, frame: mainFrame };
    const anyFrame = electronEvent({ ...common, initiator: mainFrame });
    events.emit('will-frame-navigate', anyFrame);
    if (anyFrame.defaultPrevented || !isMainFrame) return !anyFrame.defaultPrevented;
    const topFrame = electronEvent({ ...common, initiator: mainFrame });
    events.emit('will-navigate', topFrame, address, false, true, owner.id, 1);
    return !topFrame.defaultPrevented;
  };

  const received = (message: PageMessage): void => {
    switch (message.kind) {
      case 'hello':
        owner.greet();
        return;
      case 'focus':
        owner.setFocused(message.focused);
        return;
      case 'invoke':
        trace('to-main', message.channel, message.payload);
        void answer(message.id, message.channel, message.payload);
        return;
      case 'send':
        trace('to-main', message.channel, message.payload);
        deliver(sendEvent(), message.channel, decodeList(message.payload));
        return;
      case 'leave':
        if (mayNavigate(message.url, true))
          process.stderr.write(`the Chromium host has nothing to open ${message.url} with\n`);
        return;
      case 'preload-error':
        process.stderr.write(`Unable to load preload script: ${message.message}\n`);
        events.emit('preload-error', electronEvent({}), '', new Error(message.message));
        return;
    }
  };

  return {
    electron,
    attach(next) {
      view = next;
    },
    listener: {
      message: received,
      windowOpen: ({ url: address, name, features }) => mayOpen(address, name, features),
      mayNavigate,
      navigated: (address) => events.emit('did-navigate', electronEvent({}), address, 200, ''),
      domReady: () => events.emit('dom-ready', electronEvent({})),
      loaded() {
        events.emit('did-finish-load');
        report({ kind: 'loaded', window: owner.id, url: url() });
      },
      crashed: () =>
        events.emit('render-process-gone', electronEvent({}), { reason: 'crashed', exitCode: 1 }),
    },
  };
}
