/**
 * How a text stands for Telnyx, and what went wrong with it, from the record that all providers share.
 * Numbers of the failing range end with Bandwidth's codes for some causes; Telnyx has words of its own
 * for each of them. Source: Telnyx docs, "Messaging error codes".
 */
import { recipientStatus } from '../detail.ts';
import type { Outbound } from '../records.ts';
import type { CarrierError, Step } from '../steps.ts';

export interface Standing {
  readonly status: string;
  readonly error: CarrierError | null;
}

export function standingOf(row: Outbound): Standing {
  const { verdict } = row;
  if (verdict !== null) return verdictOf(verdict);
  if (row.state !== 'failed') return { status: recipientStatus(row), error: null };
  return row.handedOver ? undeliverable : expired;
}

/** As one step tells it, whatever came before; null where Telnyx tells nothing. */
export function standingAfter(step: Step, row: Outbound): Standing | null {
  switch (step.kind) {
    case 'queued':
    case 'sending':
    case 'arrives':
      return null;
    case 'sent':
    case 'delivered':
      return { status: step.kind, error: null };
    case 'failed':
      return row.handedOver ? undeliverable : expired;
    case 'callback':
      return step.status === 'delivered' ? null : verdictOf(step);
  }
}

const undeliverable: Standing = {
  status: 'delivery_failed',
  error: {
    code: '40008',
    title: 'Undeliverable',
    detail: 'The recipient carrier did not accept the message.',
  },
};
const expired: Standing = {
  status: 'sending_failed',
  error: {
    code: '40014',
    title: 'Message expired in queue',
    detail: 'The message expired before it could be sent.',
  },
};

function verdictOf({ status, error }: Pick<Standing, 'status' | 'error'>): Standing {
  if (status === 'delivery_unconfirmed') return { status, error: null };
  return { status, error: error && (translated.get(error.code) ?? error) };
}

const spam: CarrierError = {
  code: '40002',
  title: 'Blocked as spam - temporary',
  detail: 'The message was flagged by a SPAM filter and was not delivered.',
};
const serverDown: CarrierError = {
  code: '40006',
  title: 'Recipient server unavailable',
  detail: 'The recipient server is unavailable or not responding.',
};
/** Bandwidth's code -> Telnyx's error. */
const translated: ReadonlyMap<string, CarrierError | null> = new Map([
  ['4721', undeliverable.error],
  ['4770', spam],
  ['5620', serverDown],
  ['4702', undeliverable.error],
]);
