import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keyboardHand, roleHand } from './hand.ts';
import { tasks } from './tasks.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(async () => {
  for (let tries = 0; tries < 3; tries += 1) await world.page.keyboard.press('Escape');
});
afterAll(() => world.close());

test('there are forty tasks, each named once', () => {
  expect(new Set(tasks.map(({ name }) => name)).size).toBe(40);
});

test.each(tasks)('with the keyboard alone: $name', ({ run }) => run(keyboardHand(world.page), world));

test.each(tasks)('by names and roles alone: $name', ({ run }) => run(roleHand(world.page), world));
