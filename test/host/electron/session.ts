/**
 * `session.defaultSession`: the product's say over requests and permissions. Chromium holds one state
 * for a permission where Electron asks two handlers, so a permission is granted in the page only when
 * both say yes. As in Electron a handler that was never set says yes: forgetting one shows.
 */
import { EventEmitter } from 'node:events';
import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  Session,
  session as sessionModule,
  WebRequest,
} from 'electron';
import type { CDPSession, Page, Request as PageRequest } from 'playwright';
import { protocol } from './protocol.ts';
import { standIn } from './surface.ts';
import { windows } from './windows.ts';

type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Permission = Parameters<CheckHandler>[1] & Parameters<RequestHandler>[1];
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void;

/** Chromium's names for permissions a page can ask for, and Electron's. */
const permissions: Readonly<Record<string, Permission>> = {
  camera: 'media',
  microphone: 'media',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'idle-detection': 'idle-detection',
  'screen-wake-lock': 'screen-wake-lock',
  'persistent-storage': 'persistent-storage',
  'background-sync': 'background-sync',
  'local-fonts': 'local-fonts',
  'window-management': 'window-management',
  'storage-access': 'storage-access',
};

let check: CheckHandler | null = null;
let request: RequestHandler | null = null;
let beforeRequest: { matches(url: string): boolean; listener: BeforeRequest } | null = null;
let lastRequest = 0;

/** Asks the product's handlers about each permission and sets Chromium to what they say. */
export async function applyPermissions(chromium: CDPSession, origin: string): Promise<void> {
  for (const [name, permission] of Object.entries(permissions)) {
    const setting = (await isGranted(permission, origin)) ? 'granted' : 'denied';
    await chromium.send('Browser.setPermission', { permission: { name }, setting });
  }
}

async function isGranted(permission: Permission, origin: string): Promise<boolean> {
  const details = { isMainFrame: true, requestingUrl: origin };
  if (check !== null && !check(null, permission, origin, details)) return false;
  const contents = [...windows.values()][0]?.electron.webContents;
  const ask = request;
  if (ask === null || contents === undefined) return true;
  return new Promise((resolve) => ask(contents, permission, resolve, details));
}

function patternMatcher(patterns: readonly string[]): (url: string) => boolean {
  const expressions = patterns.map((pattern) => {
    if (pattern === '<all_urls>') return /^/;
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${escaped}$`);
  });
  return (url) => expressions.some((expression) => expression.test(url));
}

const resourceTypes: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
};

/** False when the product's webRequest listener cancels the request. */
export async function mayRequest(
  page: Page | null,
  asked: PageRequest,
  url: string,
): Promise<boolean> {
  const current = beforeRequest;
  if (current === null || !current.matches(url)) return true;
  lastRequest += 1;
  const isFrame = asked.isNavigationRequest();
  const isMain = isFrame && (page === null || asked.frame() === page.mainFrame());
  const ofFrame = isMain ? 'mainFrame' : 'subFrame';
  const resourceType = isFrame ? ofFrame : (resourceTypes[asked.resourceType()] ?? 'other');
  const details: OnBeforeRequestListenerDetails = {
    id: lastRequest,
    url,
    method: asked.method(),
    resourceType,
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  };
  const response = await new Promise<CallbackResponse>((resolve) => {
    current.listener(details, resolve);
  });
  if (response.redirectURL !== undefined)
    throw new Error('the Chromium host has no webRequest redirects');
  return response.cancel !== true;
}

const webRequest = standIn<WebRequest>('session.webRequest', {
  onBeforeRequest(
    ...[first, second]: [BeforeRequest | null] | [{ urls: string[] }, BeforeRequest | null]
  ) {
    const listener = typeof first === 'function' ? first : second;
    const urls = typeof first === 'object' && first !== null ? first.urls : ['<all_urls>'];
    beforeRequest = listener ? { listener, matches: patternMatcher(urls) } : null;
  },
});

export const sessionEvents = new EventEmitter();

const defaultSession = standIn<Session>(
  'session',
  {
    protocol,
    webRequest,
    setPermissionCheckHandler(handler) {
      check = handler;
    },
    setPermissionRequestHandler(handler) {
      request = handler;
    },
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    setSpellCheckerEnabled: () => undefined,
    setSpellCheckerLanguages: () => undefined,
    setSpellCheckerDictionaryDownloadURL: () => undefined,
    availableSpellCheckerLanguages: [],
    clearCache: async () => undefined,
    clearStorageData: async () => undefined,
  },
  sessionEvents,
);

export const session = standIn<typeof sessionModule>('session', { defaultSession });
