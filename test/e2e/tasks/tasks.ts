/** The forty tasks, by subject. */
import { reading } from './reading.ts';
import { writing } from './writing.ts';
import type { Task } from './world.ts';

export const tasks: readonly Task[] = [...reading, ...writing];
