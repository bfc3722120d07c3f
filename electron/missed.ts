/**
 * What quitting now would leave undone. A text that is leaving just then may come back, so its end is
 * waited for, though not long: where that does not come, the next start looks it up.
 */
import type { Missed } from '../shared/words/quitting.ts';
import type { Engine } from './engine.ts';
import type { Store } from './store/store.ts';

/** ms. */
const patience = 2_000;
/** More than anybody counts. */
const mostHeld = 1_000;

export async function missedByQuitting(
  store: Pick<Store, 'unsent' | 'schedules'>,
  engine: Pick<Engine, 'settled'>,
): Promise<Missed> {
  const until = performance.now() + patience;
  let unsent = await store.unsent();
  while (unsent.leaving > 0 && performance.now() < until) {
    await engine.settled();
    unsent = await store.unsent();
  }
  const { scheduled } = await store.schedules(null, mostHeld);
  const here = scheduled.filter(({ state }) => state.kind === 'here');
  return { unsent: unsent.texts, scheduled: here.length };
}
