/**
 * The message list as a route, and the door that makes it late: Bandwidth shows a text up to 15
 * minutes after it was received (support, "Message Logs"), here at once unless a test wants otherwise.
 */
import { z } from 'zod';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { accountAt, accountPath } from './identity.ts';
import { isBetween, pageOf } from './list.ts';
import { readListRequest } from './list-request.ts';
import { listRow } from './list-row.ts';
import { onlyOwnAccount } from './own-account.ts';
import { accepted } from './refusals.ts';

const Delay = z.strictObject({
  /** ms */
  ms: z.number().min(0),
});

export function listRoutes({ account, clock, origin, state }: Grounds): Route[] {
  let delay = 0;

  const list = route(
    'GET',
    `${accountPath}/messages`,
    ({ query }) => {
      const asked = readListRequest(query, clock.now());
      const address = new URL(`${accountAt(origin())}/messages?${query}`);
      const last = delay === 0 ? asked.to : Math.min(asked.to, clock.now() - delay);
      const rows = [...state.shown(), ...state.inbound.all()]
        .filter(({ createdOn }) => isBetween(Date.parse(createdOn), asked.from, last))
        .map((row) => listRow(row, account, state));
      return { status: 200, body: pageOf(rows, asked, address) };
    },
    'search',
  );
  const late = route('POST', '/practice/list-delay', ({ body }) => {
    delay = accepted(Delay, body).ms;
    return { status: 200, body: { ms: delay } };
  });
  return [...onlyOwnAccount([list]), { ...late, kind: 'control' }];
}
