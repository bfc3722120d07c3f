/** The keeper thread's work on archives, for what holds that thread and what asks for it. */
export { newBeat } from './archive/beat.ts';
export { archiveCalls, type Ended } from './archive/calls.ts';
export type { ConversationOrder } from './archive/conversations-write.ts';
export type { ArchiveRefusal } from './archive/refused.ts';
