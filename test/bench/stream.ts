/**
 * The page while 200 texts a second come in: somebody types into the open conversation, the pointer
 * rests on the list, and both must stay as they are. Then, when it is over, what the page keeps.
 */
import type { Page } from 'playwright';
import { addAccount, line, openScene } from '../e2e/scene.ts';

export interface Stream {
  readonly events: number;
  readonly seconds: number;
  readonly keys: number;
  /** ms of the longest task of the page while somebody typed; 0 when none was over 50. */
  readonly longestTaskMs: number;
  /** How often another conversation came to lie under a pointer that did not move. */
  readonly jumps: number;
  /** Bytes of the page's heap, garbage collected: after the first quarter, and at the end. */
  readonly earlyHeap: number;
  readonly lateHeap: number;
}

const people = Array.from({ length: 200 }, (_, n) => `+14155550${String(n).padStart(3, '0')}`);
const beatMs = 100;
const perBeat = 20;
const words = 'Typing goes on as if nothing happened. ';

export async function stream(seconds: number): Promise<Stream> {
  const scene = await openScene();
  try {
    const gateway = await scene.gateway();
    const { page } = await scene.app();
    await page.setViewportSize({ width: 1360, height: 850 });
    await addAccount(page, gateway);
    await gateway.inbound({ from: people, to: line, text: 'Hello', count: people.length });
    const list = page.getByRole('list', { name: 'Conversations' });
    await list.getByText('Hello').first().click();
    const box = page
      .getByRole('form', { name: 'Write a message' })
      .getByRole('textbox', { name: 'Message', exact: true });
    await box.click();
    const place = await list.boundingBox();
    if (place === null) throw new Error('The list is not there.');
    await page.mouse.move(place.x + 80, place.y + 250);
    await page.evaluate(watchTasks);
    await page.evaluate(watchPointer, { x: place.x + 80, y: place.y + 250 });

    let events = 0;
    let keys = 0;
    let earlyHeap = 0;
    const began = performance.now();
    const beats = (seconds * 1_000) / beatMs;
    for (let beat = 0; beat < beats; beat += 1) {
      const sent = gateway.inbound({
        from: people.slice((beat % 10) * perBeat, (beat % 10) * perBeat + perBeat),
        to: line,
        text: `Text ${beat}`,
        count: perBeat,
      });
      await page.keyboard.press(words.charAt(beat % words.length) === ' ' ? 'Space' : 'x');
      keys += 1;
      await sent;
      events += perBeat;
      if (beat === Math.floor(beats / 4)) {
        earlyHeap = await heapOf(page);
        // Collecting garbage takes long, and nobody but this measurement asks for it.
        await page.evaluate(() => Reflect.get(globalThis, 'longTasks').splice(0));
      }
      const ahead = began + (beat + 1) * beatMs - performance.now();
      if (ahead > 0) await page.waitForTimeout(ahead);
    }
    const took = (performance.now() - began) / 1_000;
    const tasks: number[] = await page.evaluate(() => Reflect.get(globalThis, 'longTasks'));
    const jumps: number = await page.evaluate(() => Reflect.get(globalThis, 'jumps'));
    await page.waitForTimeout(5_000);
    return {
      ...{ events, keys, jumps, earlyHeap },
      seconds: took,
      longestTaskMs: Math.max(0, ...tasks),
      lateHeap: await heapOf(page),
    };
  } finally {
    await scene.close();
  }
}

/** Runs in the page. */
function watchTasks(): void {
  const tasks: number[] = [];
  Reflect.set(globalThis, 'longTasks', tasks);
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

/** Runs in the page: counts how often what lies there is about somebody else than a frame before. */
function watchPointer({ x, y }: { readonly x: number; readonly y: number }): void {
  Reflect.set(globalThis, 'jumps', 0);
  const who = (): string => {
    const row = document.elementFromPoint(x, y)?.closest('li');
    return /\(\d{3}\) \d{3}-\d{4}/.exec(row?.textContent ?? '')?.[0] ?? '';
  };
  let before = who();
  const look = (): void => {
    const now = who();
    if (now !== before) Reflect.set(globalThis, 'jumps', Reflect.get(globalThis, 'jumps') + 1);
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
