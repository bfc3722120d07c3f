/**
 * One message by its id, for 10 days; all of a group send; and taking back one that waits for its time,
 * up to a minute before. Source: Telnyx API reference, "Retrieve a message", "Retrieve group MMS
 * messages", "Cancel a scheduled message".
 */
import type { Lifecycle } from '../lifecycle.ts';
import type { Message } from '../records.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { inboundMessage, outboundMessage } from './message.ts';
import { one } from './page.ts';
import { notFound, TelnyxProblem } from './problem.ts';

const minute = 60_000;
const lookUpAge = 10 * 24 * 60 * minute;

export function messageRoutes(grounds: Grounds, lifecycle: Lifecycle): Route[] {
  const { clock, state } = grounds;
  const shown = (row: Message | undefined): row is Message =>
    row !== undefined &&
    !(row.direction === 'out' && row.hidden) &&
    Date.parse(row.createdOn) > clock.now() - lookUpAge;

  return [
    route('GET', '/messages/group/{id}', ({ params }) => {
      const rows = state.shown().filter(({ group }) => group?.id === params.get('id'));
      if (rows.length === 0) throw notFound('group message');
      return { status: 200, body: { data: rows.map((row) => outboundMessage(grounds, row)) } };
    }),
    route('GET', '/messages/{id}', ({ params }) => {
      const id = params.get('id') ?? '';
      const row = state.message(id) ?? state.shown().find(({ group }) => group?.id === id);
      if (!shown(row)) throw notFound('message');
      return one(
        row.direction === 'out' ? outboundMessage(grounds, row) : inboundMessage(grounds, row),
      );
    }),
    route('DELETE', '/messages/{id}', async ({ params }) => {
      const row = state.outbound.get(params.get('id') ?? '');
      if (row === undefined || row.hidden) throw notFound('message');
      if (Date.parse(row.sendAt ?? '') - clock.now() < minute) {
        throw new TelnyxProblem(10015, 'The message is sent within a minute.');
      }
      const cancelled = lifecycle.cancel(row.uuid);
      if (cancelled === null) throw new TelnyxProblem(10015, 'The message is not scheduled.');
      await state.flushed();
      return one(outboundMessage(grounds, cancelled));
    }),
  ];
}
