/**
 * Who told Telnyx to stop. The exact words STOP, STOPALL, STOP ALL, UNSUBSCRIBE, CANCEL, END and QUIT
 * block a person for the whole profile of the line; START and UNSTOP lift it. Source: Telnyx docs,
 * "Advanced opt-in/out"; API reference, "List opt-outs".
 */
import type { Inbound } from '../records.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { page } from './page.ts';

const stops = /^(stop|stopall|stop all|unsubscribe|cancel|end|quit)$/i;
const starts = /^(start|unstop)$/i;

export function isStop(text: string): boolean {
  return stops.test(text.trim());
}

/** The text that stopped this person for the profile of the line; undefined where none stands. */
export function stopOf(
  { state }: Pick<Grounds, 'state'>,
  person: string,
  profile: string,
): Inbound | undefined {
  const last = state.inbound
    .all()
    .filter(({ from, text }) => from === person && (isStop(text) || starts.test(text.trim())))
    .findLast(({ to }) => state.leaseOf(to)?.profile === profile);
  return last && isStop(last.text) ? last : undefined;
}

export function optOutRoutes({ state }: Grounds): Route[] {
  return [
    route('GET', '/messaging_optouts', ({ query }) => {
      const wanted = query.get('filter[messaging_profile_id]');
      const people = new Map(
        state.inbound
          .all()
          .filter(({ text }) => isStop(text))
          .map(({ from, to }) => [`${from} ${state.leaseOf(to)?.profile}`, { from, to }]),
      );
      const rows = [...people.values()].flatMap(({ from, to }) => {
        const profile = state.leaseOf(to)?.profile ?? null;
        const stop = profile === null ? undefined : stopOf({ state }, from, profile);
        if (stop === undefined || (wanted !== null && wanted !== profile)) return [];
        const keyword = stop.text.trim().toUpperCase();
        return [
          { messaging_profile_id: profile, keyword, from, to: stop.to, created_at: stop.createdOn },
        ];
      });
      return page(rows, query);
    }),
  ];
}
