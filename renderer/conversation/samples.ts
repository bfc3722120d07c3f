/** Messages for tests, each with only what a test cares about. */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Delivery, Message } from '../../shared/model/message.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { Address } from '../../shared/phone/address.ts';

export function sampleDelivery(rung: Rung, to = '+13125550100', attempt = 1): Delivery {
  return {
    to: Address.parse(to),
    attempt,
    rung,
    at: 0,
    code: null,
    detail: null,
    verdict: {
      reason: 'It was turned away.',
      nextStep: '',
      retry: 'no',
      billed: 'unknown',
      final: false,
      source: '',
      cause: null,
    },
    waiting: null,
  };
}

/** A text that has not left, or of which nobody knows whether it did. */
export function sampleWaiting(waiting: Waiting, at = 0): Delivery {
  const unknown = ['checking', 'not-found', 'given-up'].includes(waiting.kind);
  return { ...sampleDelivery(unknown ? 'unknown' : 'held'), at, waiting };
}

export function sampleInbound(seq: number, more: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    seq,
    conversationId: 1,
    direction: 'in',
    from: Address.parse('+13125550100'),
    text: `text ${seq}`,
    at: seq,
    batchId: null,
    wordless: false,
    media: [],
    byProfile: null,
    deliveries: [],
    attempts: 0,
    ...more,
  };
}

export function sampleOutbound(seq: number, rung: Rung, more: Partial<Message> = {}): Message {
  return sampleInbound(seq, {
    direction: 'out',
    from: null,
    deliveries: [sampleDelivery(rung)],
    attempts: 1,
    ...more,
  });
}
