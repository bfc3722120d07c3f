/**
 * The gateway as Bandwidth: the messaging API v2 below `/api/v2`, access tokens, and callbacks to the
 * application's address. Where the application posts to is set at the gateway's own door; at Bandwidth
 * it is set in the dashboard. Source: Bandwidth's OpenAPI description of its messaging API.
 */
import type { Problem } from '../envelope.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { practiceSignIn } from '../sign-in.ts';
import type { Speech } from '../speech.ts';
import { createPoster } from '../webhooks.ts';
import { accessTokenRoutes, requireBandwidth } from './access.ts';
import { receivedCallback, statusCallback } from './callbacks.ts';
import { createFiles } from './files.ts';
import { apiPath } from './identity.ts';
import { listRoutes } from './list-route.ts';
import { fileRoutes } from './media.ts';
import { onlyOwnAccount } from './own-account.ts';
import { bandwidthManner } from './posting.ts';
import { refusalBody } from './refusals.ts';
import { sendRoutes } from './send.ts';

export function createBandwidthSpeech(grounds: Grounds): Speech {
  const { apiKey, auth, origin, state } = grounds;
  const files = createFiles(grounds);
  const poster = createPoster(grounds, bandwidthManner(apiKey, origin));

  return {
    base: apiPath,
    signIn: practiceSignIn('bandwidth', apiKey),
    routes: (lifecycle) => [
      ...onlyOwnAccount([...sendRoutes(grounds, files, lifecycle), ...fileRoutes(grounds, files)]),
      ...listRoutes(grounds),
      ...accessTokenRoutes(grounds),
      callbackAddressRoute(grounds),
    ],
    require: (headers) => requireBandwidth(auth, headers),
    refusal: (problem: Problem) => ({ status: problem.status, body: refusalBody(problem) }),
    dress: (answer) => answer,
    frameOf: (happening) => {
      const callback =
        happening.kind === 'arrived'
          ? receivedCallback(happening.row, files.linksOf(happening.row))
          : statusCallback(happening);
      return callback === null ? null : JSON.stringify(callback);
    },
    tell: (body, about) => {
      const url = state.applicationCallback();
      const line = about.direction === 'out' ? about.from : about.to;
      poster.post({ urls: url === null ? [] : [url], body, line });
    },
    announce: async (url) => {
      state.setApplicationCallback(url);
      await state.flushed();
    },
    resume: poster.resume,
    stop: poster.stop,
  };
}

/** What `POST /practice/callback` has set. */
function callbackAddressRoute({ state }: Grounds): Route {
  return route('GET', '/practice/callback', () => ({
    status: 200,
    body: { url: state.applicationCallback() },
  }));
}
