/**
 * How long the store takes to answer a search with its first page, newest first, through its own thread,
 * against the bare query: the same words put to SQLite's FTS5 and the texts of its rows, nothing more, on
 * a connection of this thread, in turns in the same run. Then what counting, finding people, opening
 * and filing a database of the version before, and removing an account cost.
 */
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { openWriter } from '../../electron/store/database.ts';
import { openStore } from '../../electron/store/open.ts';
import { slice } from '../../electron/store/search/background.ts';
import { fileSlice } from '../../electron/store/search/filing.ts';
import { parseSearch } from '../../shared/search/parse.ts';
import type { SearchQuery } from '../../shared/search/query.ts';
import { fillTexts, typedSearches } from './search-texts.ts';

const pageSize = 30;
const mostPeople = 5;
const workerUrl = new URL('../../electron/store/worker.ts', import.meta.url);

/** @param say told how far it is, a line at a time. */
export async function searching(messages: number, searches: number, say: (line: string) => void) {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-search-'));
  const file = path.join(folder, 'longcode.db');
  try {
    fillTexts(file, messages);
    const filed = fileAll(file);
    say(`${messages} texts filed in ${filed.filedSeconds} s`);
    const found = await search(file, searches, say);
    return { searches, ...found, ...filed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fileAll(file: string) {
  const bytesBefore = statSync(file).size;
  const opening = performance.now();
  const writer = openWriter(file);
  const migrationMs = Math.round(performance.now() - opening);
  const filing = performance.now();
  const slices: number[] = [];
  for (let more = true; more; ) {
    const began = performance.now();
    more = fileSlice(writer, slice);
    slices.push(performance.now() - began);
  }
  const filedSeconds = round((performance.now() - filing) / 1_000);
  writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = statSync(file).size;
  writer.close();
  return {
    ...{ migrationMs, filedSeconds },
    sliceP95Ms: round(quantile(slices, 0.95)),
    sliceWorstMs: round(quantile(slices, 1)),
    megabytesBefore: Math.round(bytesBefore / 1e6),
    megabytes: Math.round(bytes / 1e6),
  };
}

async function search(file: string, searches: number, say: (line: string) => void) {
  const store = await openStore({ file, workerUrl });
  const bare = new DatabaseSync(file, { readOnly: true });
  bare.exec('PRAGMA cache_size = -32000');
  const bareQuery = bare.prepare(
    `SELECT m.text FROM search_index JOIN message m ON m.seq = search_index.rowid
     WHERE search_index MATCH ? ORDER BY search_index.rowid DESC LIMIT ${pageSize}`,
  );
  const kinds = new Map<string, number[]>();
  const [ours, floor, counts, people]: [number[], number[], number[], number[]] = [[], [], [], []];
  const typist = { now: Date.now(), locale: 'en-US', country: 'US' } as const;
  const timed = async (times: number[], work: () => unknown): Promise<number> => {
    const began = performance.now();
    await work();
    const ms = performance.now() - began;
    times.push(ms);
    return ms;
  };
  for (const { kind, typed } of typedSearches(searches)) {
    const query = parseSearch(typed, typist);
    const request = { query, conversationId: null };
    const ms = await timed(ours, () => store.search(request, null, pageSize));
    kinds.set(kind, [...(kinds.get(kind) ?? []), ms]);
    const words = wordsOf(query);
    if (words !== null) await timed(floor, () => bareQuery.all(words));
    await timed(counts, () => store.searchCount(request));
    await timed(people, () => store.searchPeople(request, mostPeople));
  }
  bare.close();
  for (const [kind, times] of kinds) {
    const [median, most, worst] = [0.5, 0.95, 1].map((part) => round(quantile(times, part)));
    say(`${kind}: median ${median} ms, p95 ${most} ms, worst ${worst} ms`);
  }
  const removing: number[] = [];
  await timed(removing, () => store.removeAccount(accountOf(file)));
  await store.close();
  return {
    searchP50Ms: round(quantile(ours, 0.5)),
    searchP95Ms: round(quantile(ours, 0.95)),
    searchWorstMs: round(quantile(ours, 1)),
    searchBudgetMs: 10,
    bareP95Ms: round(quantile(floor, 0.95)),
    searchRatio: round(quantile(ours, 0.95) / quantile(floor, 0.95)),
    searchRatioBudget: 3,
    countP95Ms: round(quantile(counts, 0.95)),
    peopleP95Ms: round(quantile(people, 0.95)),
    removeAccountMs: Math.round(removing[0] ?? 0),
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
