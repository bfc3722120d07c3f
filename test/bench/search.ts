/**
 * `node test/bench/search.ts --messages N`: how long the store takes to answer a search with its first
 * page, newest first, through its own thread, against the bare query: the same words put to SQLite's
 * FTS5 and the texts of its rows, nothing more, on a connection of this thread, in turns in the same
 * run. Then what counting costs, how long a database of the version before takes to open and to be
 * filed, and removing an account. JSON on the last line.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openWriter } from '../../electron/store/database.ts';
import { openStore } from '../../electron/store/open.ts';
import { fileSlice } from '../../electron/store/search/filing.ts';
import { parseSearch } from '../../shared/search/parse.ts';
import type { SearchQuery } from '../../shared/search/query.ts';
import { fillTexts, typedSearches } from './search-texts.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '100000' },
    searches: { type: 'string', default: '400' },
  },
});
const count = z.coerce.number().int().min(1);
const { messages, searches } = z.object({ messages: count, searches: count }).parse(values);
const pageSize = 30;
const slice = 500;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = await mkdtemp(path.join(tmpdir(), 'longcode-search-'));
try {
  say(JSON.stringify(await measure(path.join(folder, 'longcode.db'))));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(file: string) {
  fillTexts(file, messages);
  const bytesBefore = (await stat(file)).size;
  const opening = performance.now();
  const writer = openWriter(file);
  const openedMs = performance.now() - opening;
  const filing = performance.now();
  const slices: number[] = [];
  for (let more = true; more; ) {
    const began = performance.now();
    more = fileSlice(writer, slice);
    slices.push(performance.now() - began);
  }
  const filedSeconds = (performance.now() - filing) / 1_000;
  writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = (await stat(file)).size;
  writer.close();
  say(`${messages} texts filed in ${filedSeconds.toFixed(0)} s`);

  const store = await openStore({
    file,
    workerUrl: new URL('../../electron/store/worker.ts', import.meta.url),
  });
  const bare = new DatabaseSync(file, { readOnly: true });
  bare.exec('PRAGMA cache_size = -32000');
  const bareQuery = bare.prepare(
    `SELECT m.text FROM search_index JOIN message m ON m.seq = search_index.rowid
     WHERE search_index MATCH ? ORDER BY search_index.rowid DESC LIMIT ${pageSize}`,
  );
  const kinds = new Map<string, number[]>();
  const [ours, floor, counts]: [number[], number[], number[]] = [[], [], []];
  const typist = { now: Date.now(), locale: 'en-US', country: 'US' } as const;
  for (const { kind, typed } of typedSearches(searches)) {
    const query = parseSearch(typed, typist);
    const request = { query, conversationId: null };
    let began = performance.now();
    await store.search(request, null, pageSize);
    const ms = performance.now() - began;
    ours.push(ms);
    kinds.set(kind, [...(kinds.get(kind) ?? []), ms]);
    const words = wordsOf(query);
    if (words !== null) {
      began = performance.now();
      bareQuery.all(words);
      floor.push(performance.now() - began);
    }
    began = performance.now();
    await store.searchCount(request);
    counts.push(performance.now() - began);
  }
  bare.close();
  for (const [kind, times] of kinds) {
    say(
      `${kind}: median ${round(quantile(times, 0.5))} ms, p95 ${round(quantile(times, 0.95))} ms, worst ${round(quantile(times, 1))} ms`,
    );
  }
  const removing = performance.now();
  await store.removeAccount(accountOf(file));
  const removedMs = performance.now() - removing;
  await store.close();
  return {
    messages,
    searches,
    searchP50Ms: round(quantile(ours, 0.5)),
    searchP95Ms: round(quantile(ours, 0.95)),
    searchWorstMs: round(quantile(ours, 1)),
    budgetMs: 10,
    bareP95Ms: round(quantile(floor, 0.95)),
    ratio: round(quantile(ours, 0.95) / quantile(floor, 0.95)),
    countP95Ms: round(quantile(counts, 0.95)),
    migrationMs: Math.round(openedMs),
    filedSeconds: round(filedSeconds),
    sliceP95Ms: round(quantile(slices, 0.95)),
    sliceWorstMs: round(quantile(slices, 1)),
    megabytesBefore: Math.round(bytesBefore / 1e6),
    megabytes: Math.round(bytes / 1e6),
    removeAccountMs: Math.round(removedMs),
  };
}

/** Null for searches that are not words alone. */
function wordsOf({ parts, conditions, without }: SearchQuery): string | null {
  if (conditions.length + without.length > 0) return null;
  const said = parts.map((part) =>
    part.kind === 'term' && part.term.digits === null
      ? `"${part.term.words.join(' ')}"${part.term.open ? ' *' : ''}`
      : null,
  );
  return said.length === 0 || said.includes(null) ? null : said.join(' AND ');
}

function accountOf(file: string): string {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return z.object({ uuid: z.string() }).parse(db.prepare('SELECT uuid FROM account').get()).uuid;
  } finally {
    db.close();
  }
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function round(ms: number): number {
  return Number(ms.toFixed(2));
}
