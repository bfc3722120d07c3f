/**
 * Where each table and index begins in a file, as far as the file still says so. The list of them is
 * itself a tree that begins on the first page; where it is damaged, its remains are looked for on
 * every page, so a name can be found with more than one beginning.
 */
import { type Entry, entriesOn, walkTree } from './btree.ts';
import type { Pages } from './pages.ts';

/** First pages by name. */
export type Roots = ReadonlyMap<string, ReadonlySet<number>>;

export function readRoots(pages: Pages): Roots {
  const roots = new Map<string, Set<number>>();
  const note = ({ values }: Entry): void => {
    const [type, name, , root, sql] = values;
    if (values.length !== 5 || (type !== 'table' && type !== 'index')) return;
    if (typeof name !== 'string' || typeof root !== 'number' || root < 2) return;
    if (sql !== null && typeof sql !== 'string') return;
    roots.set(name, (roots.get(name) ?? new Set()).add(root));
  };
  if (!walkTree(pages, 1, 'table', note).damaged) return roots;
  for (let page = 2; page <= pages.count; page += 1) {
    const found = entriesOn(pages, page);
    if (found?.kind === 'table') found.entries.forEach(note);
  }
  return roots;
}
