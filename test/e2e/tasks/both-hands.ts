/** Does tasks one after the other on one app, each with the keyboard alone and by names and roles alone. */
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { keyboardHand, roleHand } from './hand.ts';
import { openWorld, type Task, type World } from './world.ts';

export function doWithBothHands(tasks: readonly Task[]): void {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(async () => {
    for (let tries = 0; tries < 3; tries += 1) await world.page.keyboard.press('Escape');
  });
  afterAll(() => world.close());

  test.each(tasks)('with the keyboard alone: $name', ({ run }) =>
    run(keyboardHand(world.page), world),
  );
  test.each(tasks)('by names and roles alone: $name', ({ run }) =>
    run(roleHand(world.page), world),
  );
}
