/**
 * Random stories of a person writing, holding and taking back, a provider answering late, twice or
 * not at all, and a program that crashes in between; after every step the rules that must always
 * hold are checked.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changing } from './changes.ts';
import { rebuildDeliveries } from './rebuild.ts';
import { accountId, openScene } from './scene.ts';
import { checkRules, guessedByTime, noteGuesses } from './story-rules.ts';
import { blindText, lostText, mistakenText, restored, type Step, step } from './story-steps.ts';
import { World } from './story-world.ts';

const one = step.map((taken): Step[] => [taken]);
const steps = fc
  .array(fc.oneof({ weight: 16, arbitrary: one }, lostText, blindText, mistakenText), {
    maxLength: 50,
    size: 'max',
  })
  .map((parts) => parts.flat());
const story = fc.oneof(
  { weight: 4, arbitrary: steps },
  fc.tuple(steps, restored, steps).map(([before, end, after]) => [...before, end, ...after]),
);

const mustHappen = [
  ...['claims', 'lost claims', 'released', 'retries', 'askAboutOld', 'notFound', 'restored'],
  ...['undo', 'pause', 'resume', 'stop', 'send-again', 'give-up', 'groups', 'local ids'],
  ...['guessed by time', 'guess taken back'],
];

test('whatever happens in whatever order, the rules hold', { timeout: 60_000 }, () => {
  const scene = openScene();
  scene.db.exec('PRAGMA synchronous = OFF');
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(story, (told) => {
      scene.write.removeAccount(accountId);
      const world = new World(scene);
      for (const taken of told) {
        const before = guessedByTime(scene);
        world.take(taken);
        noteGuesses(world, before);
        checkRules(world);
      }
      const before = scene.db.all('SELECT * FROM delivery');
      changing(scene.db, rebuildDeliveries);
      expect(scene.db.all('SELECT * FROM delivery')).toEqual(before);
      for (const [what, times] of world.seen) seen.set(what, (seen.get(what) ?? 0) + times);
    }),
    { numRuns: 120 },
  );
  for (const what of mustHappen) expect([what, seen.get(what) ?? 0]).not.toEqual([what, 0]);
});
