/** The keeper thread's counting, for what holds that thread. */
export { insightCalls } from './insight/calls.ts';
