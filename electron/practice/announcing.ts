/**
 * `POST /practice/callback {url}`: tells the account where to post, the way a user does at a provider
 * whose messaging API has no call for it. Needs the account's own credentials.
 */
import { z } from 'zod';
import { checked } from './envelope.ts';
import { type Route, route } from './router.ts';
import type { Speech } from './speech.ts';

export const Announcement = z.object({ url: z.url({ protocol: /^https?$/ }).nullable() });

export function announceRoutes(speech: Speech): Route[] {
  return [
    route('POST', '/practice/callback', async ({ body }) => {
      const { url } = checked(Announcement, body);
      await speech.announce(url);
      return { status: 200, body: { url } };
    }),
  ];
}
