/** How a text stands for Bandwidth, from the record that all providers share. */
import { countParts } from '../parts.ts';
import type { Message, Outbound } from '../records.ts';
import { type BandwidthError, bandwidthErrorOf, neverLeft, undelivered, unknown } from './codes.ts';
import type { MessageStatus } from './list.ts';

/** What to say of a text that failed or of which nobody heard; null for every other. */
export function errorOf(row: Outbound): BandwidthError | null {
  const { verdict } = row;
  if (verdict?.error) return bandwidthErrorOf(verdict.error);
  if (verdict?.status === 'delivery_unconfirmed') return unknown;
  if (row.state !== 'failed') return null;
  return row.handedOver ? undelivered : neverLeft;
}

/** The list's word for it. A text that was only taken is `RECEIVED`, in whichever direction. */
export function statusOf(row: Message): MessageStatus {
  if (row.direction === 'in') return 'RECEIVED';
  switch (row.state) {
    case 'scheduled':
    case 'created':
      return row.done === 0 ? 'RECEIVED' : 'QUEUED';
    case 'sending':
      return 'SENDING';
    case 'sent':
      if (row.verdict !== null) return 'UNDELIVERED';
      return row.delivered ? 'DELIVERED' : 'SENT';
    case 'cancelled':
    case 'failed':
      return row.handedOver ? 'UNDELIVERED' : 'FAILED';
  }
}

export function idOf(row: Message): string {
  return row.direction === 'out' ? (row.group?.id ?? row.uuid) : row.uuid;
}

/** Everybody it went to, or came to: the line first. */
export function recipientsOf(row: Message): readonly string[] {
  if (row.direction === 'in') return [row.to, ...row.others];
  return row.group?.members ?? [row.to];
}

/** A group is always MMS, and so is everything with a file. */
export function isMms(row: Message): boolean {
  return row.media.length > 0 || recipientsOf(row).length > 1;
}

export function segmentsOf(row: Message): number {
  return isMms(row) ? 1 : countParts(row.text);
}
