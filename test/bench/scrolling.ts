/**
 * Turning the wheel over a list of very many conversations, against a page as tall that shows nothing:
 * how long frames and tasks take, and whether rows are there when they come into view. Then one key
 * from the top to the very last conversation.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { launchApp } from '../host/app-under-test.ts';
import { fillStore } from './fill.ts';
import { practiceProfile } from './profile.ts';

export interface Turning {
  /** ms between frames while the wheel turns: 95 of 100 are no longer. */
  readonly frameP95Ms: number;
  readonly worstFrameMs: number;
  /** ms of the longest task; 0 when none was over 50. */
  readonly longestTaskMs: number;
  /** How far it went, px. */
  readonly distance: number;
  /** Frames of those in which the middle of the list had no row. */
  readonly frames: number;
  readonly emptyFrames: number;
}

export interface Scrolling {
  readonly list: Turning;
  readonly bare: Turning;
  /** ms from the key to the last conversation on screen. */
  readonly toLastMs: number;
}

const turns = 300;
const turnPx = 600;
const place = { x: 400, y: 450 };

export async function scrolling(conversations: number): Promise<Scrolling> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-scrolling-'));
  try {
    const profile = path.join(folder, 'profile');
    const accountId = await practiceProfile(profile);
    await fillStore(path.join(profile, 'longcode.db'), accountId, conversations, 1);
    const app = await launchApp({ profile });
    const { page } = app;
    await page.setViewportSize({ width: 1360, height: 850 });
    await page.locator('.list > li').nth(5).waitFor();
    const list = await turnWheel(page, '.list-scroll');
    const toLastMs = await toLast(page);
    await page.evaluate((tall) => {
      document.body.innerHTML = `<div class="bare" style="height:100vh;overflow:auto"><div style="height:${tall}px"></div></div>`;
    }, conversations * 64);
    const bare = await turnWheel(page, '.bare');
    await app.kill();
    return { list, bare, toLastMs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function turnWheel(page: Page, scroller: string): Promise<Turning> {
  await page.mouse.move(place.x, place.y);
  await page.evaluate(watch, { scroller, place });
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, turnPx);
  return page.evaluate(read, scroller);
}

/** Runs in the page: notes each frame, and whether a row is in the middle of the list in it. */
function watch({ scroller, place }: { scroller: string; place: { x: number; y: number } }): void {
  const seen = { gaps: [] as number[], tasks: [] as number[], empty: 0 };
  Reflect.set(globalThis, 'seen', seen);
  new PerformanceObserver((entries) => {
    seen.tasks.push(...entries.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  let before = performance.now();
  const look = (): void => {
    const now = performance.now();
    seen.gaps.push(now - before);
    before = now;
    const there = document.elementFromPoint(place.x, place.y);
    if (there?.closest(`${scroller} li`) === null) seen.empty += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
function read(scroller: string): Turning {
  const { gaps, tasks, empty } = Reflect.get(globalThis, 'seen');
  const sorted: number[] = gaps.toSorted((a: number, b: number) => a - b);
  return {
    frameP95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    worstFrameMs: sorted.at(-1) ?? Number.NaN,
    longestTaskMs: Math.max(0, ...tasks),
    distance: document.querySelector(scroller)?.scrollTop ?? 0,
    ...{ frames: sorted.length, emptyFrames: empty },
  };
}

async function toLast(page: Page): Promise<number> {
  await page.locator('.list-scroll').evaluate((box) => box.scrollTo({ top: 0 }));
  await page.locator('.list > li .row').first().focus();
  const began = performance.now();
  await page.keyboard.press('End');
  await page.waitForFunction(() => {
    const last = document.querySelector('.list > li:last-child');
    return (
      last !== null && last.getAttribute('aria-posinset') === last.getAttribute('aria-setsize')
    );
  });
  return performance.now() - began;
}
