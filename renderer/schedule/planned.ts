/** What is to be scheduled: a text as it is written, with whom it goes to and what it leaves from. */
import type { CommandInput } from '../../shared/contract/commands.ts';

export type Planned = Omit<CommandInput<'scheduleText'>, 'due' | 'zone' | 'cancelOnReply'>;
