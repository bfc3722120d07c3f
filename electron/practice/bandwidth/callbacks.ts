/**
 * What is posted to the application: an array of one event. `message-sending` is told of MMS alone,
 * and an SMS is told once, at its end. A local line's delivery is the carrier's word; a toll-free
 * line's is the phone's, which Bandwidth describes as "ok", so the carrier's is then left out. A group
 * has one event for each recipient, at the top, and one message.
 * Source: Bandwidth docs, "Messaging webhooks", "Message Delivered Event", "Group Messaging".
 */
import { networkOf } from '../networks.ts';
import type { Inbound, Outbound } from '../records.ts';
import type { Happening } from '../speech.ts';
import { bandwidthErrorOf, neverLeft, undelivered, unknown } from './codes.ts';
import { isMms } from './endings.ts';
import { receivedMessage, toldMessage } from './message.ts';

type StepTold = Extract<Happening, { kind: 'step' }>;

interface News {
  readonly type: 'message-sending' | 'message-delivered' | 'message-failed';
  readonly description: string;
  readonly errorCode?: number;
}

/** Null where Bandwidth tells nothing. */
export function statusCallback({ step, row, at }: StepTold): readonly object[] | null {
  const news = newsOf(step, row);
  if (news === null) return null;
  const { type, description, ...code } = news;
  return [
    {
      time: at,
      type,
      to: row.to,
      description,
      ...(isMms(row) ? {} : { carrierName: networkOf(row.to).carrier }),
      message: toldMessage(row),
      ...code,
    },
  ];
}

/** `media`: links that this account can open. */
export function receivedCallback(row: Inbound, media: readonly string[]): readonly object[] {
  return [
    {
      time: row.modifiedOn,
      type: 'message-received',
      to: row.to,
      description: 'Incoming message received',
      message: receivedMessage(row, media),
    },
  ];
}

function newsOf(step: StepTold['step'], row: Outbound): News | null {
  switch (step.kind) {
    case 'queued':
    case 'sent':
      return null;
    case 'sending':
      return isMms(row)
        ? { type: 'message-sending', description: 'Message is sending to carrier.' }
        : null;
    case 'delivered':
      return isConfirmedNext(row)
        ? null
        : { type: 'message-delivered', description: 'Message delivered to carrier' };
    case 'failed':
      return failed(row.handedOver ? undelivered : neverLeft);
    case 'callback':
      if (step.status === 'delivered') return { type: 'message-delivered', description: 'ok' };
      return failed(step.error === null ? unknown : bandwidthErrorOf(step.error));
  }
}

/** Whether the phone's word follows the carrier's. */
function isConfirmedNext({ plan, done }: Outbound): boolean {
  const next = plan[done];
  return next?.kind === 'callback' && next.status === 'delivered';
}

function failed({ code, name }: { readonly code: number; readonly name: string }): News {
  return { type: 'message-failed', description: name, errorCode: code };
}
