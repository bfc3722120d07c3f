import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { StoreError } from '../store-error.ts';
import { startThread } from '../thread.ts';
import { type Supervised, supervise } from './supervise.ts';

interface EchoCalls {
  /** What was said, and how many things were said to this thread before. */
  say(word: string): { readonly word: string; readonly before: number };
}

/** A thread that ends when it is told so by name, with or without having answered before. */
const echo = (deadly: readonly string[]) => `
  import { parentPort } from 'node:worker_threads';
  const deadly = ${JSON.stringify(deadly)};
  let before = 0;
  parentPort.on('message', ({ m, a, i }) => {
    if (m === 'say' && deadly.includes(a[0])) process.exit(7);
    const r = m === 'say' ? { word: a[0], before: before++ } : undefined;
    if (deadly.length === 0 || m === 'open') parentPort.postMessage({ t: 's', i, r });
  });`;

interface Watched {
  readonly echoes: Supervised<EchoCalls>;
  readonly starts: () => number;
}

/** Each thread is started with the words that end it; after the last list all are harmless. */
function watch(deadly: readonly (readonly string[])[], failures: StoreError[] = []): Watched {
  let starts = 0;
  const echoes = supervise<EchoCalls>(async () => {
    starts += 1;
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    const code = echo(deadly[starts - 1] ?? []);
    const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    const thread = startThread<EchoCalls>(url, { role: 'writer', file: '' });
    await thread.calls.open();
    return thread;
  });
  onTestFinished(() => echoes.close());
  return { echoes, starts: () => starts };
}

const say =
  (word: string) => (calls: { say: (word: string) => Promise<{ word: string; before: number }> }) =>
    calls.say(word);

afterEach(() => vi.useRealTimers());

test('calls whose answers are lost with the thread are made again, in their order', async () => {
  const { echoes, starts } = watch([['three']]);
  const words = ['one', 'two', 'three', 'four', 'five'];
  const answers = await Promise.all(words.map((word) => echoes.ask(say(word))));
  expect(answers).toEqual(words.map((word, before) => ({ word, before })));
  expect(starts()).toBe(2);
});

test('a call that must not be repeated says that its answer is lost, and the others go on', async () => {
  const { echoes } = watch([['stop']]);
  const first = echoes.ask(say('one'));
  const once = echoes.askOnce(say('handed out'));
  const last = echoes.ask(say('stop'));
  await expect(once).rejects.toMatchObject({
    kind: 'failed',
    fault: 'call',
    detail: /answer was lost.*exit code 7/,
  });
  expect([(await first).word, (await last).word]).toEqual(['one', 'stop']);
  expect(await echoes.askOnce(say('again'))).toEqual({ word: 'again', before: 2 });
});

test('after more than three deaths in a minute it gives up, until the minute is over', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { echoes, starts } = watch(Array.from({ length: 5 }, () => ['poison']));
  const poisoned = echoes.ask(say('poison'));
  const beside = echoes.ask(say('one'));
  const expected = { kind: 'failed', fault: 'storage', detail: /4 times within a minute/ };
  await expect(poisoned).rejects.toMatchObject(expected);
  await expect(beside).rejects.toMatchObject(expected);
  await expect(echoes.ask(say('two'))).rejects.toMatchObject(expected);
  vi.advanceTimersByTime(30_000);
  await expect(echoes.ask(say('two'))).rejects.toMatchObject(expected);
  expect(starts()).toBe(4);
  vi.advanceTimersByTime(31_000);
  const alive = echoes.ask(say('poison'));
  await expect(alive).resolves.toEqual({ word: 'poison', before: 0 });
  expect(starts()).toBe(6);
});

test('whatever keeps a thread from opening is the fault of the storage', async () => {
  const { echoes } = watch([], [new StoreError('failed', 'no such function')]);
  await expect(echoes.open()).rejects.toMatchObject({ kind: 'failed', fault: 'storage' });
});

test('what cannot be opened is tried again after two seconds, when somebody asks', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const full = new StoreError('full', 'no room');
  const { echoes, starts } = watch([], [full]);
  await expect(echoes.ask(say('one'))).rejects.toEqual(full);
  vi.advanceTimersByTime(1_900);
  const together = [echoes.ask(say('two')), echoes.ask(say('three'))];
  for (const { status } of await Promise.allSettled(together)) expect(status).toBe('rejected');
  await expect(echoes.obstacle()).resolves.toEqual(full);
  expect(starts()).toBe(1);
  vi.advanceTimersByTime(200);
  expect((await echoes.ask(say('three'))).word).toBe('three');
  await expect(echoes.obstacle()).resolves.toBeNull();
});

test('while it rests calls wait, and those before are answered', async () => {
  const { echoes, starts } = watch([]);
  const before = echoes.ask(say('before'));
  await echoes.open();
  await echoes.rest();
  expect((await before).word).toBe('before');
  const waiting = echoes.ask(say('meanwhile'));
  await expect(echoes.obstacle()).resolves.toBeNull();
  expect(starts()).toBe(1);
  await echoes.open();
  expect(await waiting).toEqual({ word: 'meanwhile', before: 0 });
  expect(starts()).toBe(2);
});

test('closing answers what was asked and rejects what is asked then', async () => {
  const { echoes } = watch([]);
  await echoes.open();
  const before = echoes.ask(say('before'));
  await echoes.close();
  expect((await before).word).toBe('before');
  await expect(echoes.ask(say('after'))).rejects.toMatchObject({ detail: 'The store is closed' });
  await expect(echoes.open()).rejects.toMatchObject({ detail: 'The store is closed' });
});
