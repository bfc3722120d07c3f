/**
 * `BrowserWindow`: its state is the host's own (a headless window has no other), its page is a view of
 * the engine. On a screen a hidden window is a minimised one. The user closing the last window also
 * ends that Chromium; a window the product keeps (it refused 'close') gets a new page when shown.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindow as ElectronWindow, Rectangle } from 'electron';
import type { Page } from 'playwright';
import type { View } from '../chromium/view.ts';
import { appEvents } from './app-events.ts';
import { loadView, newView } from './engine.ts';
import { headless } from './invocation.ts';
import { windowGone } from './lifecycle.ts';
import { forcedScheme } from './native-theme.ts';
import { electronEvent, standIn, standInClass } from './surface.ts';
import { makeContents } from './web-contents.ts';
import { type HostWindow, windows } from './windows.ts';

type Options = NonNullable<ConstructorParameters<typeof ElectronWindow>[0]>;

let lastId = 0;

function openWindow(given: Options): HostWindow {
  lastId += 1;
  const id = lastId;
  const events = new EventEmitter();
  const bounds: Rectangle = {
    x: given.x ?? 0,
    y: given.y ?? 0,
    width: given.width ?? 800,
    height: given.height ?? 600,
  };
  const state = {
    title: given.title ?? '',
    visible: given.show ?? true,
    focused: given.show ?? true,
    minimized: false,
    maximized: false,
    destroyed: false,
    url: '',
  };
  let scheme: 'light' | 'dark' | null = forcedScheme();
  const preload = given.webPreferences?.preload;
  const preloadText = preload === undefined ? '' : readFileSync(preload, 'utf8');

  /** Where nobody said where, the window manager decides. */
  let hasPosition = given.x !== undefined && given.y !== undefined;
  const placed = (): Partial<Rectangle> =>
    hasPosition ? bounds : { width: bounds.width, height: bounds.height };

  const connect = async (): Promise<View> => {
    const view = await newView(preloadText, { ...contents.listener, closed }, bounds);
    contents.attach(view);
    await placeOnScreen(view.page, placed());
    if (!state.visible) await placeOnScreen(view.page, null);
    await view.page.emulateMedia({ colorScheme: scheme });
    return view;
  };
  let connected: Promise<View> | null = null;
  const view = (): Promise<View> => {
    connected ??= connect();
    return connected;
  };
  const withView = (act: (view: View) => Promise<unknown>): void => {
    connected?.then(act).catch(() => undefined);
  };
  const load = async (url: string): Promise<void> => {
    state.url = url;
    try {
      await loadView(await view(), url);
    } catch (error) {
      // A window that is gone has nothing to load.
      if (!state.destroyed) throw error;
    }
  };

  const tellPresence = (): void => {
    const { focused, visible } = state;
    withView(async ({ post }) => post({ kind: 'presence', focused, visible }));
  };
  const setFocused = (focused: boolean): void => {
    if (state.focused === focused) return;
    state.focused = focused;
    tellPresence();
    events.emit(focused ? 'focus' : 'blur', electronEvent({}));
    const name = focused ? 'browser-window-focus' : 'browser-window-blur';
    appEvents.emit(name, electronEvent({}), electron);
  };
  const place = (): void => {
    const shown = state.visible && !state.minimized;
    withView(({ page }) => placeOnScreen(page, shown ? placed() : null));
  };
  const setVisible = (visible: boolean): void => {
    if (visible && connected === null && state.url !== '') void load(state.url);
    if (state.visible === visible) return;
    state.visible = visible;
    tellPresence();
    place();
    events.emit(visible ? 'show' : 'hide');
  };
  const resize = (next: Partial<Rectangle>): void => {
    hasPosition ||= next.x !== undefined;
    Object.assign(bounds, next);
    place();
    events.emit('resize');
    events.emit('resized');
  };

  const destroy = (): void => {
    if (state.destroyed) return;
    state.destroyed = true;
    windows.delete(id);
    withView(({ page }) => page.close());
    contents.attach(null);
    events.emit('closed');
    windowGone();
  };
  const close = (): boolean => {
    const event = electronEvent({});
    events.emit('close', event);
    if (!event.defaultPrevented) destroy();
    return !event.defaultPrevented;
  };
  const closed = (): void => {
    connected = null;
    contents.attach(null);
    if (!state.destroyed && !close()) setVisible(false);
  };

  const contents = makeContents({
    id,
    load,
    isDestroyed: () => state.destroyed,
    isFocused: () => state.focused,
    setFocused,
    greet: tellPresence,
  });
  contents.electron.once('did-finish-load', () => events.emit('ready-to-show'));

  const show = (): void => {
    setVisible(true);
    setFocused(true);
  };
  const electron = standIn<ElectronWindow>(
    'BrowserWindow',
    {
      id,
      webContents: contents.electron,
      loadURL: load,
      show,
      showInactive: () => setVisible(true),
      hide() {
        setFocused(false);
        setVisible(false);
      },
      focus: () => setFocused(true),
      blur: () => setFocused(false),
      close: () => void close(),
      destroy,
      minimize() {
        state.minimized = true;
        setFocused(false);
        place();
        events.emit('minimize');
      },
      restore() {
        state.minimized = false;
        place();
        show();
        events.emit('restore');
      },
      maximize() {
        state.maximized = true;
        events.emit('maximize');
      },
      unmaximize() {
        state.maximized = false;
        events.emit('unmaximize');
      },
      isFocused: () => state.focused,
      isVisible: () => state.visible,
      isDestroyed: () => state.destroyed,
      isMinimized: () => state.minimized,
      isMaximized: () => state.maximized,
      isFullScreen: () => false,
      getBounds: () => ({ ...bounds }),
      getNormalBounds: () => ({ ...bounds }),
      getContentBounds: () => ({ ...bounds }),
      getSize: () => [bounds.width, bounds.height],
      setBounds: resize,
      setSize: (width, height) => resize({ width, height }),
      setMinimumSize: () => undefined,
      center: () => undefined,
      moveTop: () => undefined,
      flashFrame: () => undefined,
      setTitle(title) {
        state.title = title;
      },
      getTitle: () => state.title,
      setIcon: () => undefined,
      setOverlayIcon: () => undefined,
      setBackgroundColor: () => undefined,
      setMenu: () => undefined,
      removeMenu: () => undefined,
      setMenuBarVisibility: () => undefined,
      setAutoHideMenuBar: () => undefined,
      setTitleBarOverlay: () => undefined,
    },
    events,
  );

  return {
    electron,
    close,
    destroy,
    setFocused,
    setColorScheme(next) {
      scheme = next;
      withView(({ page }) => page.emulateMedia({ colorScheme: scheme }));
    },
  };
}

/** Puts the window that shows `page` where it belongs; null minimises it. */
async function placeOnScreen(page: Page, bounds: Partial<Rectangle> | null): Promise<void> {
  if (headless && bounds === null) return;
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const windowState = bounds === null ? 'minimized' : 'normal';
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  if (bounds !== null) {
    const { x, y, width, height } = bounds;
    const place = {
      ...(width === undefined || height === undefined ? {} : { width, height }),
      ...(x === undefined || y === undefined ? {} : { left: x, top: y }),
    };
    await session.send('Browser.setWindowBounds', { windowId, bounds: place });
  }
  await session.detach();
}

const all = (): ElectronWindow[] => [...windows.values()].map(({ electron }) => electron);

export const BrowserWindow = standInClass<typeof ElectronWindow>(
  'BrowserWindow',
  (options = {}) => {
    const window = openWindow(options);
    windows.set(window.electron.id, window);
    appEvents.emit('web-contents-created', electronEvent({}), window.electron.webContents);
    appEvents.emit('browser-window-created', electronEvent({}), window.electron);
    return window.electron;
  },
  {
    getAllWindows: all,
    getFocusedWindow: () => all().find((window) => window.isFocused()) ?? null,
    fromId: (id) => windows.get(id)?.electron ?? null,
    fromWebContents: (contents) => windows.get(contents.id)?.electron ?? null,
  },
);
