/**
 * The gateway as Telnyx: REST under /v2, and news posted to the address of the text, then to that of its
 * profile. Source: Telnyx API reference; Telnyx docs, "Receiving webhooks".
 */
import { type Answer, unauthorized } from '../envelope.ts';
import type { Message } from '../records.ts';
import { type Route, route, under } from '../router.ts';
import type { Grounds } from '../services.ts';
import { practiceSignIn } from '../sign-in.ts';
import type { Happening, Speech } from '../speech.ts';
import { createPoster } from '../webhooks.ts';
import { campaignRoutes } from './campaigns.ts';
import { detailRecordRoutes } from './detail-records.ts';
import { standingAfter } from './endings.ts';
import { inboundMessage, instant, outboundMessage } from './message.ts';
import { messageRoutes } from './messages.ts';
import { numberRoutes } from './numbers.ts';
import { optOutRoutes } from './opt-outs.ts';
import { one } from './page.ts';
import { telnyxManner } from './posting.ts';
import { telnyxRefusal } from './problem.ts';
import { profileRoutes } from './profiles.ts';
import { sendRoutes } from './send.ts';
import { deliveryRoutes } from './webhook-deliveries.ts';

export function createTelnyxSpeech(grounds: Grounds): Speech {
  const { account, apiKey, auth, clock, ids, state } = grounds;
  const poster = createPoster(grounds, telnyxManner(grounds));

  function eventOf(happening: Happening): object | null {
    if (happening.kind === 'arrived') {
      const { row } = happening;
      return event('message.received', row, row.createdOn, inboundMessage(grounds, row));
    }
    const { step, row, at } = happening;
    const standing = standingAfter(step, row);
    if (standing === null) return null;
    const type = step.kind === 'sent' ? 'message.sent' : 'message.finalized';
    return event(type, row, at, outboundMessage(grounds, row, standing));
  }

  function event(type: string, row: Message, at: string, payload: object): object {
    const nth = row.direction === 'out' ? row.done : 0;
    return {
      data: {
        event_type: type,
        id: ids.uuid(`event:${row.uuid}:${nth}`),
        occurred_at: instant(at),
        payload,
        record_type: 'event',
      },
    };
  }

  return {
    base: '/v2',
    signIn: practiceSignIn('telnyx', apiKey),
    refusal: telnyxRefusal,

    require({ authorization }) {
      if (!/^bearer /i.test(authorization ?? '')) throw unauthorized();
      auth.require({ authorization });
    },

    /** Source: Telnyx docs, "Rate limiting". */
    dress(answer): Answer {
      const reset = answer.headers?.['Retry-After'] ?? '1';
      const remaining = answer.status === 429 ? '0' : '49';
      return {
        ...answer,
        headers: {
          date: new Date(clock.now()).toUTCString(),
          'x-ratelimit-limit': '50',
          'x-ratelimit-remaining': remaining,
          'x-ratelimit-reset': reset,
          ...answer.headers,
        },
      };
    },

    routes: (lifecycle): readonly Route[] =>
      under('/v2', [
        ...sendRoutes(grounds, lifecycle),
        ...messageRoutes(grounds, lifecycle),
        ...detailRecordRoutes(grounds),
        ...deliveryRoutes(grounds),
        ...optOutRoutes(grounds),
        ...numberRoutes(grounds),
        ...campaignRoutes(grounds),
        ...profileRoutes(grounds),
        balanceRoute(grounds),
      ]),

    frameOf(happening) {
      const told = eventOf(happening);
      return told && JSON.stringify(told);
    },

    tell(frame, about) {
      const line = about.direction === 'out' ? about.from : about.to;
      const profile = state.profiles.get(state.leaseOf(line)?.profile ?? '');
      const own = about.direction === 'out' ? [about.callbackUrl, about.failoverUrl] : [];
      const known = [...own, profile?.callbackUrl, profile?.callbackUrl2];
      const urls = [...new Set(known.filter((url) => typeof url === 'string'))];
      poster.post({ urls, body: frame, line });
    },

    async announce(url) {
      const profile = state.profiles.get(account.profile.uuid);
      if (profile) state.profiles.put({ ...profile, callbackUrl: url, modifiedOn: state.stamp() });
      await state.flushed();
    },

    resume: poster.resume,
    stop: poster.stop,
  };
}

/** Telnyx API reference, "Get user balance details". */
function balanceRoute({ state }: Grounds): Route {
  return route('GET', '/balance', () => {
    const left = state.balance().toFixed(2);
    return one({
      record_type: 'balance',
      balance: left,
      pending: '0.00',
      credit_limit: '0.00',
      available_credit: left,
      currency: 'USD',
    });
  });
}
