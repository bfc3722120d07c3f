/**
 * The gateway as Opentact: REST in two dialects, and news pushed over the websocket in the shape of its
 * SMS events, or in a carrier's own where the carrier's word is relayed.
 */
import { asToldBy } from './changes.ts';
import { detailRoutes, messageRecordRoutes } from './detail.ts';
import { refusalOf } from './envelope.ts';
import { leaseRoutes } from './leases.ts';
import { loginRoutes } from './login.ts';
import { createOpentactWebhooks } from './opentact-webhooks.ts';
import { profileRoutes } from './profiles.ts';
import { type Route, under } from './router.ts';
import { searchRoutes } from './search.ts';
import { sendAtOriginRoutes, sendRoutes } from './send.ts';
import type { Grounds } from './services.ts';
import { practiceSignIn } from './sign-in.ts';
import type { Happening, Speech } from './speech.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { tokenRoutes } from './tokens.ts';

export function createOpentactSpeech(grounds: Grounds): Speech {
  const { apiKey, auth, callbackShapes, dialect, hub, shapes } = grounds;
  const webhooks = createOpentactWebhooks(grounds);

  const eventOf = (happening: Happening): object | null => {
    if (happening.kind === 'arrived') return shapes.event(happening.row);
    const { step, before, row, at } = happening;
    if (step.kind === 'callback') return callbackShapes(before, step, at);
    return shapes.event(asToldBy(step, row));
  };

  return {
    base: dialect === 'rest' ? '/rest' : '',
    signIn: practiceSignIn('opentact', apiKey),
    require: auth.require,
    refusal: refusalOf,
    dress: (answer) => answer,

    /** The same calls in both dialects, but at other addresses. */
    routes(lifecycle): Route[] {
      const sending = { ...grounds, lifecycle };
      const shared = [
        ...loginRoutes(grounds),
        ...searchRoutes(grounds),
        ...detailRoutes(grounds),
        ...leaseRoutes(grounds),
        ...profileRoutes(grounds),
        ...subscriptionRoutes(grounds),
        ...tokenRoutes(grounds),
      ];
      const atOrigin = [...sendAtOriginRoutes(sending), ...messageRecordRoutes(grounds)];
      switch (dialect) {
        case 'rest':
          return [
            ...under('/rest', [...shared, ...sendRoutes(sending), ...messageRecordRoutes(grounds)]),
            ...atOrigin,
          ];
        case 'plain':
          return [...shared, ...atOrigin];
      }
    },

    frameOf(happening) {
      const event = eventOf(happening);
      return event && JSON.stringify(event);
    },
    tell(frame, about) {
      hub.broadcast(frame, about.direction === 'out' ? about.from : about.to);
      webhooks.tell(about);
    },
    announce: async () => undefined,
    resume: webhooks.resume,
    stop: webhooks.stop,
  };
}
