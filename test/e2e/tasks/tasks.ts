/** The forty tasks, by subject; two halves, so that two apps share them. */
import { inbox } from './inbox.ts';
import { keeping } from './keeping.ts';
import { later } from './later.ts';
import { optouts } from './optouts.ts';
import { people } from './people.ts';
import { reading } from './reading.ts';
import { settings } from './settings.ts';
import type { Task } from './world.ts';
import { writing } from './writing.ts';

export const conversing: readonly Task[] = [...reading, ...inbox, ...writing];
export const arranging: readonly Task[] = [
  ...later,
  ...optouts,
  ...people,
  ...settings,
  ...keeping,
];
