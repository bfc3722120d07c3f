/**
 * Rows of scheduled texts. What each state means is told in shared/schedule/scheduled.ts; here is what
 * is on the disk before which request:
 *
 *   here -> handing     before the provider is asked to hold it
 *   handing -> there    its answer names the id
 *           -> here     certainly not held; never handed over again when it refused
 *           -> unsure   no answer, or the program stopped: it may be held, and never leaves from here
 *   there -> recalling  before the provider is asked to let it go; `wish` is what follows, once it has
 *
 * A wish made while it is not known whether the provider holds it waits in the row until it is.
 */
import { z } from 'zod';
import type { KeptFile } from '../../../shared/model/media.ts';
import { mediaTypes } from '../../../shared/model/media-type.ts';
import type { Address } from '../../../shared/phone/address.ts';
import {
  ScheduleChange,
  type Scheduled,
  type ScheduleReason,
  type ScheduleState,
  type ScheduleWish,
  scheduleReasons,
} from '../../../shared/schedule/scheduled.ts';
import type { Database } from '../database.ts';
import { address, int, intOrNull, oneOf, people, type Row, text, textOrNull } from '../rows.ts';
import type { NewMedia } from '../store.ts';
import { StoreError } from '../store-error.ts';

const states = ['here', 'handing', 'there', 'unsure', 'recalling', 'cancelled', 'asks'] as const;
const wishes: readonly ScheduleWish[] = ['cancel', 'change', 'send'];

export interface ScheduleRow {
  readonly seq: number;
  readonly id: string;
  readonly account: number;
  readonly accountId: string;
  readonly line: Address;
  readonly people: readonly Address[];
  readonly text: string;
  readonly media: readonly NewMedia[];
  readonly byProfile: string | null;
  readonly batchId: string | null;
  readonly due: number;
  readonly zone: string | null;
  readonly cancelOnReply: boolean;
  readonly createdAt: number;
  readonly messageId: string;
  readonly state: (typeof states)[number];
  readonly askedAt: number | null;
  readonly providerMessageId: string | null;
  readonly wish: ScheduleWish | null;
  readonly changed: ScheduleChange | null;
  readonly why: ScheduleReason | null;
  readonly refusal: string | null;
  readonly endedAt: number | null;
}

/** Of `schedule s` and `account a`. */
export const selected = `
  SELECT s.*, a.uuid AS account_uuid FROM schedule s CROSS JOIN account a ON a.id = s.account_id`;

export function scheduleRow(db: Database, id: string): ScheduleRow | null {
  const row = db.get(`${selected} WHERE s.id = ?`, id);
  return row === null ? null : rowOf(row);
}

export function rowOf(row: Row): ScheduleRow {
  const changed = textOrNull(row, 'changed');
  return {
    seq: int(row, 'seq'),
    id: text(row, 'id'),
    account: int(row, 'account_id'),
    accountId: text(row, 'account_uuid'),
    line: address(row, 'line'),
    people: people(row, 'people'),
    text: text(row, 'text'),
    media: mediaIn(text(row, 'media')),
    byProfile: textOrNull(row, 'by_profile'),
    batchId: textOrNull(row, 'batch_id'),
    due: int(row, 'due'),
    zone: textOrNull(row, 'zone'),
    cancelOnReply: int(row, 'cancel_on_reply') === 1,
    createdAt: int(row, 'created_at'),
    messageId: text(row, 'message_id'),
    state: oneOf(row, 'state', states),
    askedAt: intOrNull(row, 'asked_at'),
    providerMessageId: textOrNull(row, 'provider_message_id'),
    wish: row['wish'] === null ? null : oneOf(row, 'wish', wishes),
    changed: changed === null ? null : read(ScheduleChange, JSON.parse(changed)),
    why: row['why'] === null ? null : oneOf(row, 'why', scheduleReasons),
    refusal: textOrNull(row, 'refusal'),
    endedAt: intOrNull(row, 'ended_at'),
  };
}

/** As the page sees it: with what it is being changed to. */
export function scheduledOf(row: ScheduleRow): Scheduled {
  const { id, accountId, line, people, batchId, createdAt, changed } = row;
  const said = changed ?? row;
  return {
    ...{ id, accountId, line, people, batchId, createdAt },
    ...{ text: said.text, due: said.due, zone: said.zone, cancelOnReply: said.cancelOnReply },
    media: row.media.map((one) =>
      one.kind === 'link' ? one : { kind: 'file', hash: one.file.hash, name: one.name },
    ),
    state: stateOf(row),
  };
}

function stateOf({ state, wish, why, refusal, endedAt, createdAt }: ScheduleRow): ScheduleState {
  const reason = why ?? 'user';
  if (wish !== null && (state === 'handing' || state === 'unsure')) {
    return { kind: 'recalling', wish, why: reason };
  }
  switch (state) {
    case 'here':
      return { kind: state, refusal };
    case 'handing':
    case 'there':
    case 'unsure':
      return { kind: state };
    case 'recalling':
      return { kind: state, wish: wish ?? 'cancel', why: reason };
    case 'cancelled':
      return { kind: state, why: reason, at: endedAt ?? createdAt };
    case 'asks':
      return { kind: state, why: reason, wish };
  }
}

const File = z.object({
  hash: z.string(),
  type: z.custom<KeptFile['type']>((type) => typeof type === 'string' && type in mediaTypes),
  bytes: z.number(),
  dimensions: z.object({ width: z.number(), height: z.number() }).nullable(),
});
const Media = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('file'), file: File, name: z.string().nullable() }),
    z.object({ kind: z.literal('link'), url: z.string() }),
  ]),
);

function mediaIn(json: string): readonly NewMedia[] {
  return read(Media, JSON.parse(json));
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new StoreError('corrupt', 'A scheduled text in the database is none');
  return parsed.data;
}

/** Every kept file that some scheduled text is to carry. */
export const scheduledHashes = `
  SELECT json_extract(f.value, '$.file.hash') AS hash FROM schedule s, json_each(s.media) f
  WHERE json_extract(f.value, '$.kind') = 'file'`;
