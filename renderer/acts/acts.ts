/**
 * Every act that has a name, in one place: keys, the palette, the sheet, remapping and the native menus
 * all come from here. To add one: an id with its group and keys in shared/shortcuts/act-table.ts, its
 * name in words/en/acts.ts, and what it does in a file of this folder that is listed below.
 */
import { type ActId, actIds } from '../../shared/shortcuts/act-table.ts';
import type { Act } from './act.ts';
import { appActs } from './app.ts';
import { composerActs } from './composer.ts';
import { conversationActs } from './conversation.ts';
import { goActs } from './go.ts';
import { inboxActs } from './inbox.ts';
import { peopleActs } from './people.ts';
import { searchActs } from './search.ts';
import { viewActs } from './view.ts';

const unordered: readonly Act[] = [
  ...appActs,
  ...composerActs,
  ...conversationActs,
  ...goActs,
  ...inboxActs,
  ...peopleActs,
  ...searchActs,
  ...viewActs,
];

/** In the order of the table, which is that of menus and sheet. */
export const acts: readonly Act[] = unordered.toSorted(
  (a, b) => actIds.indexOf(a.id) - actIds.indexOf(b.id),
);

const byId = new Map(acts.map((act) => [act.id, act]));

export function actOf(id: ActId): Act | undefined {
  return byId.get(id);
}

export function isPossible({ possible }: Act): boolean {
  return possible?.() ?? true;
}

/** Whether it was possible. */
export function runAct(id: ActId): boolean {
  const act = byId.get(id);
  if (act === undefined || !isPossible(act)) return false;
  act.run();
  return true;
}
