/**
 * Makes a new, whole database of everything that can be read of a damaged file.
 *
 * Each table's tree is followed from its beginning, and a damaged page costs the rows on it. Where a
 * tree is damaged, pages that nothing leads to any more are looked at one by one as well, except
 * those the file lists as free: what was deleted does not come back. The rows are put into an empty
 * database of the same version, whose rules (types, CHECK, UNIQUE) they have to meet, and what
 * belongs together is made to fit again (reunite.ts).
 */
import { createEmpty, presentVersion } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { type Entry, entriesOn, type TreeKind, walkTree } from './btree.ts';
import { openPages, type Pages } from './pages.ts';
import { reunite } from './reunite.ts';
import { type Roots, readRoots } from './roots.ts';
import { type Source, type Sources, sourcesFor } from './sources.ts';
import { tablesOf } from './tables.ts';

/**
 * How many rows were read and could not be kept. Throws StoreError `corrupt` when nothing of ours is
 * in the file, `newer-version` when a newer Longcode made it, and what writing the new one throws.
 */
export function salvage(file: string, target: string): number {
  const pages = openPages(file);
  try {
    const version = pages.version ?? presentVersion;
    if (version > presentVersion) {
      throw new StoreError('newer-version', `The database has version ${version}`);
    }
    const db = createEmpty(target, version);
    try {
      return db.write(() => {
        const tables = tablesOf(db);
        return fill(pages, sourcesFor(db, tables)) + reunite(db, tables);
      });
    } finally {
      db.close();
    }
  } finally {
    pages.close();
  }
}

interface Gathered {
  readonly kept: number;
  readonly refused: number;
}

function fill(pages: Pages, { tables, repeats }: Sources): number {
  const roots = readRoots(pages);
  const followed = new Set<number>([1]);
  const { kept, refused } = gather(pages, roots, followed, tables);
  if (kept === 0 && roots.size === 0) {
    throw new StoreError('corrupt', 'Nothing in the file can be read');
  }
  gather(pages, roots, followed, repeats);
  return refused;
}

function gather(
  pages: Pages,
  roots: Roots,
  followed: Set<number>,
  sources: readonly Source[],
): Gathered {
  let kept = 0;
  let refused = 0;
  const broken = sources.filter((source) => {
    const whole = follow(pages, roots, followed, source, (entry) => {
      if (source.put(entry)) kept += 1;
      else refused += 1;
    });
    return !whole;
  });
  if (broken.length === 0) return { kept, refused };
  for (const name of roots.keys()) {
    follow(pages, roots, followed, { name, kind: null }, () => undefined);
  }
  return { kept: kept + putStrays(pages, followed, broken), refused };
}

/** Whether the tree is there once and is whole. */
function follow(
  pages: Pages,
  roots: Roots,
  followed: Set<number>,
  { name, kind }: { readonly name: string; readonly kind: TreeKind | null },
  onEntry: (entry: Entry) => void,
): boolean {
  const walks = [...(roots.get(name) ?? [])].map((root) => walkTree(pages, root, kind, onEntry));
  for (const walk of walks) for (const page of walk.pages) followed.add(page);
  return walks.length === 1 && walks.every(({ damaged }) => !damaged);
}

/** Rows on pages that nothing leads to. */
function putStrays(
  pages: Pages,
  followed: ReadonlySet<number>,
  sources: readonly Source[],
): number {
  const free = pages.free();
  let kept = 0;
  for (let number = 2; number <= pages.count; number += 1) {
    if (followed.has(number) || free.has(number)) continue;
    const page = entriesOn(pages, number);
    if (page === null) continue;
    const possible = sources.filter(({ kind }) => kind === page.kind);
    for (const entry of page.entries) {
      if (possible.some((source) => source.put(entry))) kept += 1;
    }
  }
  return kept;
}
