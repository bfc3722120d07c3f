/**
 * A carrier's own word about a text, relayed as a frame in the shape of its callback: Telnyx's
 * `message.finalized` as Opentact's webhooks print it (docs, Receiving Messaging Events), or Bandwidth's
 * array of one event (docs, Message Delivered Event and webhooks). Phone numbers are E.164 in both,
 * whatever the gateway's own dialect.
 */
import { networkOf } from './networks.ts';
import { countParts, encodingOf } from './parts.ts';
import type { SeededIds } from './random.ts';
import type { Outbound } from './records.ts';
import type { State } from './state.ts';
import type { Step } from './steps.ts';
import { telnyxFacts } from './telnyx-facts.ts';

type Callback = Extract<Step, { kind: 'callback' }>;

/** `row` as it was before the callback; `at` is when the carrier found out, an ISO instant. */
export type CallbackShapes = (row: Outbound, callback: Callback, at: string) => object;

export function createCallbackShapes(state: State, ids: SeededIds): CallbackShapes {
  const organization = ids.uuid('organization');
  const application = ids.uuid('application');

  function telnyx(row: Outbound, { status, error }: Callback, at: string): object {
    const { lease, told } = telnyxFacts(row, state);
    return {
      data: {
        event_type: 'message.finalized',
        id: ids.uuid(`callback:${row.uuid}:${row.done}`),
        occurred_at: withOffset(at),
        payload: {
          ...told,
          completed_at: withOffset(at),
          direction: 'outbound',
          encoding: encodingOf(row.text),
          errors: error ? [error] : [],
          from: {
            carrier: 'Opentact',
            line_type: 'Wireless',
            phone_number: row.from,
            status: 'webhook_delivered',
          },
          id: row.uuid,
          media: [],
          messaging_profile_id: lease?.profile ?? '',
          organization_id: organization,
          received_at: withOffset(row.createdOn),
          record_type: 'message',
          sent_at: row.handedOver ? withOffset(row.modifiedOn) : null,
          tags: [],
          to: [{ ...networkOf(row.to), phone_number: row.to, status }],
          type: 'SMS',
          valid_until: withOffset(told.valid_until),
        },
        record_type: 'event',
      },
      meta: { attempt: 1, delivered_to: told.webhook_url },
    };
  }

  function bandwidth(row: Outbound, { error }: Callback, at: string): object {
    return [
      {
        time: at,
        type: error ? 'message-failed' : 'message-delivered',
        to: row.to,
        description: error ? error.detail : 'ok',
        carrierName: networkOf(row.to).carrier,
        message: {
          id: row.uuid,
          owner: row.from,
          applicationId: application,
          time: row.createdOn,
          segmentCount: countParts(row.text),
          direction: 'out',
          to: [row.to],
          from: row.from,
          text: '',
          tag: '',
        },
        ...(error ? { errorCode: Number(error.code) } : {}),
      },
    ];
  }

  return (row, callback, at) => {
    switch (callback.dialect) {
      case 'telnyx':
        return telnyx(row, callback, at);
      case 'bandwidth':
        return bandwidth(row, callback, at);
    }
  };
}

/** Telnyx writes UTC as an offset. */
function withOffset(at: string): string {
  return at.replace('Z', '+00:00');
}
