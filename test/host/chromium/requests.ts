/**
 * Every request of every page ends here; none goes on to a network. A navigation first passes the
 * product's handlers (will-navigate, will-frame-navigate), then everything passes its webRequest
 * listener, then its protocol handler answers. What nobody answers is aborted and told.
 */
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright';
import { fromChromium } from './address.ts';
import type { View } from './view.ts';

export interface RequestJudge {
  viewOf(page: Page): View | undefined;
  /** False cancels the request, as the product's webRequest listener asked. */
  mayRequest(page: Page | null, request: PageRequest, url: string): Promise<boolean>;
  /** The product's answer, or null where it has no handler for the scheme. */
  answer(request: Request): Promise<Response | null>;
  /** The product let the page have this, and a real Electron would have fetched it. */
  unanswered(url: string): void;
}

export async function interceptRequests(
  context: BrowserContext,
  judge: RequestJudge,
): Promise<void> {
  await context.route(
    () => true,
    async (route) => {
      try {
        await decide(route, judge);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        await route.abort('failed').catch(() => undefined);
      }
    },
  );
}

async function decide(route: Route, judge: RequestJudge): Promise<void> {
  const request = route.request();
  const url = fromChromium(request.url());
  const frame = frameOf(request);
  const page = frame?.page() ?? null;
  const view = page === null ? undefined : judge.viewOf(page);
  if (page !== null && view !== undefined && request.isNavigationRequest()) {
    const byHost = frame === page.mainFrame() && view.expects(request.url());
    // 204 leaves the page as it is; an abort would put an error page in its place.
    if (!byHost && !view.mayNavigate(url, frame === page.mainFrame()))
      return route.fulfill({ status: 204 });
  }
  if (!(await judge.mayRequest(page, request, url))) return route.abort('blockedbyclient');
  const response = await judge.answer(asFetchRequest(request, url));
  if (response === null) {
    judge.unanswered(url);
    return route.abort('blockedbyclient');
  }
  if (response.status >= 300 && response.status < 400)
    throw new Error(`the Chromium host has no redirects (${url} answered ${response.status})`);
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** The first request of a page that is only just opening has no frame yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

function asFetchRequest(request: PageRequest, url: string): Request {
  const body = request.postDataBuffer();
  const headers = Object.entries(request.headers()).filter(([name]) => !name.startsWith(':'));
  return new Request(url, {
    method: request.method(),
    headers,
    body: body === null ? null : new Uint8Array(body),
  });
}
