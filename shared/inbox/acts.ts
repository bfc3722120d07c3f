/**
 * What the user does with one or many conversations at once, and what puts it back.
 *
 * An act counts for what the page showed: news that came meanwhile is neither done, nor snoozed, nor
 * read by it. What undoes an act are the former states with the stamp of the act; where a later act or
 * a text changed the same thing since, its stamp is gone and undoing leaves that conversation alone.
 */
import { z } from 'zod';
import { maxSelected } from '../contract/limits.ts';

const id = z.int().min(1);
const seq = z.int().min(0);
/** ms since the epoch, within what a Date can hold. */
const moment = z.int().min(0).max(8_640_000_000_000_000);
/** 0: changed by no act. */
const stamp = z.int().min(0);

/** A conversation as the page showed it. */
const shown = z.strictObject({ id, lastSeq: seq });
export type Shown = z.infer<typeof shown>;

export const Selection = z.array(shown).min(1).max(maxSelected);

export type InboxAct = { readonly selection: readonly Shown[] } & (
  | { readonly kind: 'pin'; readonly pinned: boolean }
  | { readonly kind: 'mute'; readonly muted: boolean }
  | StandingAct
);

/** Acts about what is still to be done with a conversation. */
export type StandingAct =
  /** Done also ends a snooze and reads what was shown; not done any more, it needs a reply again. */
  | { readonly kind: 'done'; readonly done: boolean }
  /** Null ends it. */
  | { readonly kind: 'snooze'; readonly until: number | null }
  | { readonly kind: 'read'; readonly read: boolean };

const reading = z.strictObject({ readSeq: seq, marked: z.boolean() });

export const InboxUndo = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.enum(['pin', 'mute']),
    stamp,
    former: z.array(z.strictObject({ id, stamp, was: z.boolean() })).max(maxSelected),
  }),
  z.strictObject({
    of: z.literal('standing'),
    stamp,
    former: z
      .array(
        z.strictObject({
          id,
          stamp,
          done: z.boolean(),
          handledSeq: seq,
          snoozedUntil: moment.nullable(),
          wokenSeq: seq,
          /** Put back only while it is as the act left it: looking at a conversation reads it. */
          read: z.strictObject({ former: reading, left: reading }),
        }),
      )
      .max(maxSelected),
  }),
]);
export type InboxUndo = z.infer<typeof InboxUndo>;

export const SnoozeUntil = moment;
