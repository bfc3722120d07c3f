/**
 * One page of Chromium in the service of one BrowserWindow: the preload goes in before any script,
 * messages go both ways in order over one CDP binding, and what happens to the page is told to the
 * window. Requests and navigations are judged in requests.ts.
 */
import { randomUUID } from 'node:crypto';
import type { CDPSession, Page } from 'playwright';
import { z } from 'zod';
import { fromChromium, originOf, toChromium } from './address.ts';
import { structuredCloneCodec } from './clone.ts';
import { type FromPage, installRuntime, type RuntimeSpec, type ToPage } from './page-runtime.ts';

/** `window.open` becomes `windowOpen`, like every other way to ask for a window. */
export type PageMessage = Exclude<FromPage, { kind: 'open' }>;

export interface ViewListener {
  message(message: PageMessage): void;
  /** The page asks for a window of its own; true lets it have one. */
  windowOpen(details: { url: string; name: string; features: string }): boolean;
  domReady(): void;
  loaded(): void;
  navigated(url: string): void;
  /** The page itself wants to leave for `url`; false keeps it where it is. */
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  crashed(): void;
  closed(): void;
}

export interface View {
  readonly page: Page;
  /** The address of the top document, in the product's terms. */
  url(): string;
  /** True once for the address the host itself is loading. */
  expects(url: string): boolean;
  mayNavigate: ViewListener['mayNavigate'];
  /** True once for every further window that the product let the page have. */
  takePopup(): boolean;
  load(url: string): Promise<void>;
  post(message: ToPage): void;
}

const fromPage: z.ZodType<FromPage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('invoke'), id: z.number(), channel: z.string(), payload: z.string() }),
  z.object({ kind: z.literal('send'), channel: z.string(), payload: z.string() }),
  z.object({ kind: z.literal('open'), url: z.string(), name: z.string(), features: z.string() }),
  z.object({ kind: z.literal('leave'), url: z.string() }),
  z.object({ kind: z.literal('focus'), focused: z.boolean() }),
  z.object({ kind: z.literal('preload-error'), message: z.string() }),
]);

export interface ViewOptions {
  /** The text of the preload, one CommonJS file; empty for none. */
  readonly preload: string;
  readonly onScreen: boolean;
}

export async function openView(
  page: Page,
  { preload, onScreen }: ViewOptions,
  listener: ViewListener,
): Promise<View> {
  const session = await page.context().newCDPSession(page);
  const binding = `b${randomUUID()}`;
  const receiver = `r${randomUUID()}`;
  let url = 'about:blank';
  let expected: string | null = null;
  let preloadInstalled = false;
  let target: Promise<string> | null = null;

  const post = (message: ToPage): void => {
    target
      ?.then((objectId) =>
        session.send('Runtime.callFunctionOn', {
          objectId,
          functionDeclaration: 'function (message) { this(message) }',
          arguments: [{ value: message }],
          silent: true,
        }),
      )
      .catch(gone);
  };

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== binding) return;
    const message = fromPage.parse(JSON.parse(payload));
    if (message.kind === 'open') {
      if (opens(message.url, message.name, message.features)) page.context().newPage().catch(gone);
      return;
    }
    if (message.kind === 'hello') {
      target = takeReceiver(session, receiver, executionContextId);
      if (onScreen) followRealFocus(session).catch(gone);
    }
    listener.message(message);
  });
  const frameTree = await session.send('Page.getFrameTree');
  const mainFrame = frameTree.frameTree.frame.id;
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== mainFrame) return;
    url = fromChromium(frame.url);
    listener.navigated(url);
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url: next }) => {
    if (frameId === mainFrame) url = fromChromium(next);
  });
  let popups = 0;
  const opens = (address: string, name: string, features: string): boolean => {
    const allowed = listener.windowOpen({ url: fromChromium(address), name, features });
    if (allowed) popups += 1;
    return allowed;
  };
  session.on('Page.windowOpen', (event) => {
    opens(event.url, event.windowName, event.windowFeatures.join(','));
  });
  session.on('Page.frameRequestedNavigation', (event) => {
    if (event.disposition !== 'currentTab') opens(event.url, '', '');
  });
  page.on('domcontentloaded', () => listener.domReady());
  page.on('load', () => listener.loaded());
  page.on('crash', () => listener.crashed());
  page.on('close', () => listener.closed());
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: binding }),
  ]);

  return {
    page,
    url: () => url,
    expects(asked) {
      const ours = asked === expected;
      if (ours) expected = null;
      return ours;
    },
    mayNavigate: listener.mayNavigate,
    takePopup() {
      const allowed = popups > 0;
      if (allowed) popups -= 1;
      return allowed;
    },
    async load(address) {
      const destination = toChromium(address);
      if (!preloadInstalled) {
        const origin = originOf(destination);
        const { platform, arch, versions } = process;
        const spec = { binding, receiver, origin, onScreen, platform, arch, versions };
        await page.addInitScript({ content: runtimeSource(spec, preload) });
        preloadInstalled = true;
      }
      expected = destination;
      await page.goto(destination, { waitUntil: 'load', timeout: 0 });
    },
    post,
  };
}

/** Takes the function the host calls off `window`; it stays reachable by this id only. */
async function takeReceiver(session: CDPSession, name: string, contextId: number): Promise<string> {
  const expression = `(() => { const f = globalThis['${name}']; delete globalThis['${name}']; return f; })()`;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId });
  if (result.objectId === undefined) throw new Error('the page has no receiver');
  return result.objectId;
}

/** Playwright makes every page believe it has the focus; switching that on and off again ends it. */
async function followRealFocus(session: CDPSession): Promise<void> {
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}

/** The page went away while something was on its way to it, which is no error. */
const gone = (): undefined => undefined;

/** The preload stands as a function literal: the page's CSP would refuse to evaluate its text. */
function runtimeSource(spec: RuntimeSpec, preload: string): string {
  const body = `function (module, exports, require, process) {\n${preload}\n}`;
  const codec = `(${structuredCloneCodec.toString()})()`;
  return `(${installRuntime.toString()})(${JSON.stringify(spec)}, ${codec}, ${body});`;
}
