/**
 * Opentact's webhooks: to the address of the text, otherwise to that of its profile, and to the
 * profile's second one when the first cannot be reached. Their payload is Telnyx's. Neither signature
 * nor repeated tries are documented. Only addresses on this computer are posted to: those of the
 * samples are left alone. Source: Opentact docs, "Receiving Messaging Events" and "Messaging Profile".
 */
import type { Message } from './records.ts';
import type { Grounds } from './services.ts';
import { standingOf } from './telnyx/endings.ts';
import { inboundMessage, instant, outboundMessage } from './telnyx/message.ts';
import { createPoster, isHere, type Manner } from './webhooks.ts';

export interface OpentactWebhooks {
  /** Posts how a text stands now. */
  tell(about: Message): void;
  resume(): void;
  stop(): void;
}

const manner: Manner = {
  answerWithin: 5000,
  waitAfter: () => null,
  exchange: async (_body, request) =>
    (await request({ 'content-type': 'application/json' })).status,
};

export function createOpentactWebhooks(grounds: Grounds): OpentactWebhooks {
  const { ids, state } = grounds;
  const poster = createPoster(grounds, manner);

  const eventOf = (row: Message): object => ({
    data: {
      event_type: typeOf(row),
      id: ids.uuid(`webhook:${row.uuid}:${row.direction === 'out' ? row.done : 0}`),
      occurred_at: instant(row.modifiedOn),
      payload:
        row.direction === 'out' ? outboundMessage(grounds, row) : inboundMessage(grounds, row),
      record_type: 'event',
    },
  });

  return {
    tell(about) {
      const line = about.direction === 'out' ? about.from : about.to;
      const profile = state.profiles.get(state.leaseOf(line)?.profile ?? '');
      const own = about.direction === 'out' ? about.callbackUrl : null;
      const known = own === null ? [profile?.callbackUrl, profile?.callbackUrl2] : [own];
      const urls = known.filter((url) => typeof url === 'string').filter(isHere);
      if (urls.length === 0 || typeOf(about) === null) return;
      poster.post({ urls, body: JSON.stringify(eventOf(about)), line });
    },
    resume: poster.resume,
    stop: poster.stop,
  };
}

/** Null for what no webhook tells. */
function typeOf(row: Message): string | null {
  if (row.direction === 'in') return 'message.received';
  switch (standingOf(row).status) {
    case 'queued':
    case 'sending':
      return null;
    case 'sent':
      return 'message.sent';
    default:
      return 'message.finalized';
  }
}
