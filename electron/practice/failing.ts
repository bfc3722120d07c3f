/**
 * The failing range: every number in +1 212 555 0150..0162 always ends with a code of its own, told by
 * a callback in the shape of the carrier API that knows the code. Nobody lists these numbers as people;
 * they are for tests and for compositions to many. 0150..0161 fail, for ten different causes; the last
 * one ends without a receipt, which is no failure.
 * Codes and wording: Telnyx docs, "Messaging error codes"; Bandwidth docs, "Messaging errors".
 */
import type { CallbackDialect, CarrierError, Verdict } from './steps.ts';

/** In the words of Telnyx and of Opentact's detail record. */
export interface Network {
  readonly carrier: string;
  readonly line_type: string;
}

/** How texts to a number always end. `sending_failed`: they never leave and are not charged. */
export interface Ending extends Verdict {
  readonly dialect: CallbackDialect;
  readonly status: Exclude<Verdict['status'], 'delivered'>;
  readonly error: CarrierError;
  /** The recipient's network, where the code says something about it. */
  readonly network?: Network;
}

export const blockedAsSpam: Ending = {
  dialect: 'telnyx',
  status: 'delivery_failed',
  error: {
    code: '40003',
    title: 'Blocked as spam - permanent',
    detail: 'The message was flagged by a SPAM filter and the sending number is blocked.',
  },
};

export const carrierBusy: Ending = {
  dialect: 'telnyx',
  status: 'delivery_failed',
  error: {
    code: '40011',
    title: 'Too many requests',
    detail: 'The upstream rate limit was exceeded.',
  },
};

export const optedOut: Ending = {
  dialect: 'telnyx',
  status: 'sending_failed',
  error: {
    code: '40300',
    title: 'Blocked due to STOP message',
    detail: 'The recipient has opted out of messages from this profile by sending STOP.',
  },
};

/** By E.164 number. */
export const failing: ReadonlyMap<string, Ending> = new Map<string, Ending>([
  [
    '+12125550150',
    {
      dialect: 'telnyx',
      status: 'delivery_failed',
      error: {
        code: '40001',
        title: 'Not routable',
        detail: 'The destination is a landline or a number without messaging.',
      },
      network: { carrier: 'Practice Telephone', line_type: 'Landline' },
    },
  ],
  ['+12125550151', blockedAsSpam],
  [
    '+12125550152',
    {
      dialect: 'telnyx',
      status: 'delivery_failed',
      error: {
        code: '40008',
        title: 'Undeliverable',
        detail: 'The recipient carrier did not accept the message.',
      },
    },
  ],
  [
    '+12125550153',
    {
      dialect: 'telnyx',
      status: 'sending_failed',
      error: {
        code: '40010',
        title: 'Not 10DLC registered',
        detail: 'The sending number is not registered to a 10DLC campaign.',
      },
    },
  ],
  ['+12125550154', carrierBusy],
  [
    '+12125550155',
    {
      dialect: 'telnyx',
      status: 'delivery_failed',
      error: {
        code: '40016',
        title: 'T-Mobile 10DLC sending limit reached',
        detail: 'The daily sending limit of your brand at T-Mobile is used up.',
      },
      network: { carrier: 'T-MOBILE USA, INC.', line_type: 'Wireless' },
    },
  ],
  ['+12125550156', optedOut],
  ['+12125550157', onBandwidth('4721', 'destination-tn-deactivated')],
  ['+12125550158', onBandwidth('4770', 'destination-spam-detected')],
  ['+12125550159', onBandwidth('5620', 'destination-app-error')],
  ['+12125550160', onBandwidth('4702', 'destination-subscriber-unavailable')],
  [
    '+12125550161',
    {
      dialect: 'telnyx',
      status: 'delivery_failed',
      error: {
        code: '40005',
        title: 'Message expired during transmission',
        detail: 'The message was not delivered before its validity ended.',
      },
    },
  ],
  [
    '+12125550162',
    { ...onBandwidth('9902', 'delivery-receipt-expired'), status: 'delivery_unconfirmed' },
  ],
]);

/** Bandwidth's callbacks carry one description, so title and detail are the same words. */
function onBandwidth(code: string, description: string): Ending {
  const error = { code, title: description, detail: description };
  return { dialect: 'bandwidth', status: 'delivery_failed', error };
}
