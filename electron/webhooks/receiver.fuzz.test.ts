/**
 * Whatever arrives: no crash, nothing taken that was not valid, every valid webhook taken once, and
 * no more memory held at the end than at the beginning. `FUZZ_RUNS=100000` runs it longer than the
 * suite does.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyLimit, type FuzzRequest, fuzzRequest } from './fuzz-requests.ts';
import type { Source, SourceDialect } from './source.ts';
import { openReceiver, type Scene, type Taken } from './test-receiver.ts';
import { bandwidth, opentact, talk, telnyx } from './test-sender.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 2_000);
const lanes = 8;
/** Bytes that the heap and the buffers may have grown by after any number of requests. */
const growth = 8 * 1024 * 1024;

const limits = { bodyBytes: bodyLimit, headersWithin: 1_500, bodyWithin: 1_500, lingerFor: 200 };

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

interface Figures {
  readonly heap: number;
  readonly buffers: number;
}

async function held(): Promise<Figures> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (typeof collectGarbage === 'function') collectGarbage();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

/** Sources of their own, so that what is taken can be told from what another lane sent. */
function laneSources(lane: number): Record<SourceDialect, Source> {
  const own = (source: Source): Source => ({
    ...source,
    accountId: `${source.accountId}-${lane}`,
    secret: `${source.secret}-${lane}`,
  });
  return { telnyx: own(telnyx), bandwidth: own(bandwidth), opentact: own(opentact) };
}

const statuses = new Map<number, number>();

async function check(scene: Scene, source: Source, request: FuzzRequest): Promise<void> {
  const { pieces, expected } = request.make(source, fuzzNow);
  const duplicates = () => scene.counts(source).duplicates;
  const before = duplicates();
  const wire = await talk(scene.port, pieces);
  const status = wire.statuses[0] ?? 0;
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const taken = takenOf(scene.taken, source);
  expect(expected.statuses, `${expected.taken} ${wire.text}`).toContain(status);
  expect(taken.length).toBeLessThanOrEqual(1);
  if (expected.taken === 'never') expect(taken).toEqual([]);
  if (expected.taken === 'once') expect(taken).toHaveLength(1);
  for (const { heard } of taken) {
    if (expected.raw !== null) expect(heard.raw).toBe(expected.raw);
    expect(() => JSON.parse(heard.raw)).not.toThrow();
  }
  if (status === 200) expect(taken.length + duplicates() - before).toBe(1);
}

/** Takes out what a lane's source was heard to say. */
function takenOf(all: Taken[], { accountId }: Source): readonly Taken[] {
  const mine = all.filter((one) => one.accountId === accountId);
  for (const one of mine) all.splice(all.indexOf(one), 1);
  return mine;
}

const fuzzNow = 1_772_464_210_000;

async function fuzz(scene: Scene, numRuns: number): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const sources = laneSources(lane);
      const one = fc.asyncProperty(fuzzRequest, (request) =>
        check(scene, sources[request.dialect], request),
      );
      await fc.assert(one, { numRuns: Math.ceil(numRuns / lanes) });
    }),
  );
}

test(
  `${runs} requests`,
  async ({ annotate }) => {
    const sources = Array.from({ length: lanes }, (_, lane) => Object.values(laneSources(lane)));
    const scene = await openReceiver({
      limits: { ...limits, remembered: 500 },
      sources: sources.flat(),
    });
    await fuzz(scene, runs / 5);
    const early = await held();
    await fuzz(scene, (runs * 4) / 5);
    const late = await held();
    await annotate(JSON.stringify({ early, late, statuses: Object.fromEntries(statuses) }));
    expect(late.heap - early.heap).toBeLessThan(growth);
    expect(late.buffers - early.buffers).toBeLessThan(growth);
    expect(statuses.get(200)).toBeGreaterThan(runs / 10);
    for (const status of [400, 401, 403, 404, 405, 408, 413, 415]) {
      expect(statuses.get(status), String(status)).toBeGreaterThan(0);
    }
  },
  60_000 + runs * 20,
);
