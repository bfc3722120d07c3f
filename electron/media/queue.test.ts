/** The queue by itself: fetchers answer what a test says, and the store is a list of rows. */
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import type { MediaState } from '../../shared/model/media.ts';
import type { Fetched } from './fetcher.ts';
import { createMediaQueue, type FileToFetch } from './queue.ts';

const stored: Fetched = {
  ...{ kind: 'stored', hash: 'a'.repeat(64), bytes: 3, type: 'png', name: 'a.png' },
  dimensions: { width: 1, height: 1 },
};
const busy: Fetched = { kind: 'later', code: 'busy', detail: 'HTTP 429', retryAfterMs: null };
const gone: Fetched = { kind: 'refused', code: 'gone', detail: 'HTTP 404' };
const second = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Row extends FileToFetch {
  file: MediaState;
  name: string | null;
}

function scene(fetch: (url: string, signal: AbortSignal) => Promise<Fetched>) {
  const rows: Row[] = [];
  const asked: string[] = [];
  const failures: unknown[] = [];
  const running = new Set(['a']);
  let broken = false;
  const queue = createMediaQueue({
    store: {
      mediaToFetch: async (now, limit) =>
        rows
          .filter(
            ({ file }) => file.state === 'waiting' || (file.state === 'later' && file.until <= now),
          )
          .slice(0, limit),
      nextMediaDue: async () => {
        const dues = rows.flatMap(({ file }) => (file.state === 'later' ? [file.until] : []));
        return dues.length === 0 ? null : Math.min(...dues);
      },
      setMedia: async (messageId, position, file, name) => {
        if (broken) throw new Error('disk full');
        const row = rows.find((one) => one.messageId === messageId && one.position === position);
        if (row !== undefined) Object.assign(row, { file, name: name ?? row.name });
        return noChange;
      },
    },
    fetcherOf: (accountId) =>
      running.has(accountId)
        ? {
            fetchMedia: (url, signal) => {
              asked.push(url);
              return fetch(url, signal);
            },
          }
        : null,
    onChanges: () => undefined,
    onFailure: (error) => void failures.push(error),
  });
  onTestFinished(() => queue.stop());
  const add = (url: string, accountId = 'a'): Row => {
    const row: Row = {
      ...{ messageId: url, accountId, position: 0, url },
      ...{ file: { state: 'waiting' }, name: null },
    };
    rows.push(row);
    return row;
  };
  return {
    ...{ queue, add, asked, failures, running },
    breakStore: (now: boolean) => {
      broken = now;
    },
    passes: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

test('what waits is fetched from the start on, and again at every look', async () => {
  const { queue, add, asked, passes } = scene(async () => stored);
  const first = add('1');
  queue.look();
  await passes(0);
  expect(asked).toEqual([]);
  queue.start();
  await passes(0);
  expect(first).toMatchObject({ file: { state: 'kept', type: 'png', bytes: 3 }, name: 'a.png' });
  const next = add('2');
  queue.look();
  await passes(0);
  expect(next.file.state).toBe('kept');
  expect(asked).toEqual(['1', '2']);
});

test('two at a time, each file once', async () => {
  const ends: (() => void)[] = [];
  const { queue, add, asked, passes } = scene(
    () => new Promise((resolve) => ends.push(() => resolve(stored))),
  );
  for (const url of ['1', '2', '3', '4']) add(url);
  queue.start();
  queue.look();
  await passes(0);
  queue.look();
  await passes(0);
  expect(asked).toEqual(['1', '2']);
  ends.shift()?.();
  await passes(0);
  expect(asked).toEqual(['1', '2', '3']);
  for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
    end();
    await passes(0);
  }
  expect(asked).toEqual(['1', '2', '3', '4']);
});

test('a refusal is not asked for again', async () => {
  const { queue, add, asked, passes } = scene(async () => gone);
  const row = add('1');
  queue.start();
  await passes(3_600 * second);
  expect(row.file).toEqual({ state: 'refused', code: 'gone', detail: 'HTTP 404' });
  expect(asked).toEqual(['1']);
});

test('what is late is asked for after 30 s, twice that, and so on to an hour', async () => {
  const times: number[] = [];
  const { queue, add, passes } = scene(async () => {
    times.push(Date.now());
    return busy;
  });
  const row = add('1');
  queue.start();
  await passes(0);
  expect(row.file).toMatchObject({ state: 'later', code: 'busy' });
  await passes(5 * 3_600 * second);
  const waits = times.slice(1).map((at, each) => (at - (times[each] ?? 0)) / second);
  expect(waits.slice(0, 9)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
});

test('a server that says when is not asked before', async () => {
  const answers: Fetched[] = [{ ...busy, retryAfterMs: 7_200 * second }, stored];
  const { queue, add, asked, passes } = scene(async () => answers.shift() ?? gone);
  const row = add('1');
  queue.start();
  await passes(7_199 * second);
  expect(asked).toHaveLength(1);
  await passes(second);
  expect(row.file.state).toBe('kept');
});

test('files of an account that does not run wait for it, and hold up nobody', async () => {
  const { queue, add, asked, running, passes } = scene(async () => stored);
  const waiting = Array.from({ length: 300 }, (_, each) => add(`stopped ${each}`, 'b'));
  add('mine');
  queue.start();
  await passes(0);
  expect(asked).toEqual(['mine']);
  expect(waiting.every(({ file }) => file.state === 'waiting')).toBe(true);
  running.add('b');
  queue.look();
  await passes(0);
  expect(asked).toHaveLength(301);
});

test('what cannot be written down is fetched again after half a minute, not at once', async () => {
  const { queue, add, asked, failures, breakStore, passes } = scene(async () => stored);
  const row = add('1');
  breakStore(true);
  queue.start();
  await passes(29 * second);
  expect(asked).toEqual(['1']);
  expect(failures).toHaveLength(1);
  breakStore(false);
  await passes(second);
  expect(row.file.state).toBe('kept');
});

test('stopping leaves what is under way waiting, and what is there is kept', async () => {
  const { queue, add, asked, passes } = scene(
    (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ ...busy, code: 'stopped' }));
      }),
  );
  const row = add('1');
  add('2');
  add('3');
  queue.start();
  await passes(0);
  await queue.stop();
  queue.look();
  await passes(3_600 * second);
  expect(row.file).toEqual({ state: 'waiting' });
  expect(asked).toEqual(['1', '2']);
});
