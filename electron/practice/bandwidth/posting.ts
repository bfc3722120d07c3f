/**
 * How callbacks are posted. The first request carries no credentials; they follow on a second one when
 * the answer is 401 and names the scheme in `WWW-Authenticate`, and without that header the callback is
 * not made. It is tried for 24 hours; how far apart is not documented, so here from 5 seconds, doubled
 * each time, up to an hour. Source: Bandwidth docs, "Webhooks", sections Authentication and Retries.
 */
import { practiceAccountId, practiceUser } from '../sign-in.ts';
import type { Manner } from '../webhooks.ts';
import { apiPath } from './identity.ts';

const minute = 60_000;
const first = 5_000;
const longest = 60 * minute;
const givenUpAfter = 24 * 60 * minute;

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'user-agent': 'BandwidthAPI/v2',
} as const;

/** A link to a file of the account, as far as the port it was made at. */
const ownFile = new RegExp(
  `http://127\\.0\\.0\\.1:\\d+(?=${apiPath}/users/${practiceAccountId}/media/)`,
  'g',
);

/** `password` is that of the application's callbacks. */
export function bandwidthManner(password: string, origin: () => string): Manner {
  const credentials = Buffer.from(`${practiceUser}:${password}`).toString('base64');
  return {
    answerWithin: 10_000,
    // A gateway that was started again may listen at another port.
    bodyOf: ({ body }) => body.replace(ownFile, origin()),
    exchange: async (_body, request) => {
      const asked = await request(headers);
      const scheme = asked.headers.get('www-authenticate') ?? '';
      if (asked.status !== 401 || !/^basic\b/i.test(scheme)) return asked.status;
      return (await request({ ...headers, authorization: `Basic ${credentials}` })).status;
    },
    waitAfter: (tries) => (waited(tries - 1) < givenUpAfter ? wait(tries) : null),
  };
}

function wait(tries: number): number {
  return Math.min(first * 2 ** (tries - 1), longest);
}

/** From the first try on, after that many waits. */
function waited(waits: number): number {
  return Array.from({ length: waits }, (_, index) => wait(index + 1)).reduce(
    (sum, each) => sum + each,
    0,
  );
}
