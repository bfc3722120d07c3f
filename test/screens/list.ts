/** Every screen of the app. A new one is added here, and so is looked at by everything that looks. */
import { inboxScreens } from './on/inbox.ts';
import { manyScreens } from './on/many.ts';
import { peopleScreens } from './on/people.ts';
import { placeScreens } from './on/places.ts';
import { settingsScreens, startScreens } from './on/settings.ts';
import { threadScreens } from './on/thread.ts';
import { writingScreens } from './on/writing.ts';
import type { Screen } from './screen.ts';

export { startScreens };

/** From the filled inbox. */
export const screens: readonly Screen[] = [
  ...inboxScreens,
  ...threadScreens,
  ...writingScreens,
  ...manyScreens,
  ...peopleScreens,
  ...placeScreens,
  ...settingsScreens,
];
