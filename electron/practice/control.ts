/**
 * The control door, /_control: what a test does to the provider from outside the provider's own API.
 * It asks for no key, exists only where the gateway was started with `control`, and answers with bare
 * JSON; only its refusals wear the provider's envelope. What is posted at `frame` is not read at all: it
 * goes to every socket that is logged in as it stands, as one text frame, past subscription and faults.
 */
import { z } from 'zod';
import { type Answer, checked, invalidField, notFound } from './envelope.ts';
import { EventFault, type Faults, RequestFault } from './faults.ts';
import { readNumber } from './numbers.ts';
import { canText, type Inbound, type Message } from './records.ts';
import { type ApiRequest, type Route, route } from './router.ts';
import type { Services } from './services.ts';

const Injection = z.object({
  from: z.unknown(),
  to: z.unknown(),
  text: z.string().min(1),
  /** More than one: that many texts, numbered "text 1", "text 2", ... */
  count: z.int().min(1).max(10_000).default(1),
});
const SocketFault = z.object({ kind: z.enum(['close-sockets', 'half-open']) });
const Fault = z.discriminatedUnion('kind', [RequestFault, EventFault, SocketFault]);
const Balance = z.object({ balance: z.number() });

export function controlRoutes(
  services: Services,
  faults: Faults,
  traffic: ReadonlyMap<string, number>,
): Route[] {
  const { hub, ids, lifecycle, shapes, state } = services;
  let injected = state.inbound.all().filter(({ origin }) => origin === 'injected').length;

  function inject({ body }: ApiRequest): Inbound[] {
    const { text, count, ...numbers } = checked(Injection, body);
    const from = readNumber(numbers.from);
    if (from === null) throw invalidField('from', 'invalid phone number', numbers.from);
    const to = readNumber(numbers.to);
    if (to === null) throw invalidField('to', 'invalid phone number', numbers.to);
    const lease = state.leaseOf(to);
    if (!lease) throw notFound('TNLease');
    if (!canText(lease)) throw invalidField('to', 'number is not SMS-enabled', numbers.to);
    return Array.from({ length: count }, (_, index) => {
      const words = count === 1 ? text : `${text} ${index + 1}`;
      return lifecycle.record(
        { from, to, text: words },
        ids.uuid(`injected:${injected++}`),
        'injected',
      );
    });
  }

  function start(fault: z.infer<typeof Fault>): void {
    switch (fault.kind) {
      case 'close-sockets':
        hub.closeAll();
        break;
      case 'half-open':
        hub.freezeAll();
        break;
      case 'duplicate-events':
      case 'reorder-events':
      case 'malformed-frame':
        faults.addToEvents(fault);
        break;
      case 'delay':
      case 'drop-answer':
      case 'status':
      case 'truncate-body':
      case 'reset-mid-body':
        faults.addToRequests(fault);
        break;
    }
  }

  const told = (rows: readonly Inbound[]) => done({ uuids: rows.map((row) => row.uuid) });

  const doors: Route[] = [
    route('POST', '/_control/inbound', async (request) => {
      const rows = inject(request);
      await state.flushed();
      for (const row of rows) {
        const event = shapes.event(row);
        if (event) hub.broadcast(JSON.stringify(event));
      }
      return told(rows);
    }),
    route('POST', '/_control/inbound-silent', async (request) => {
      const rows = inject(request);
      await state.flushed();
      return told(rows);
    }),
    {
      ...route('POST', '/_control/frame', ({ bytes }) => {
        hub.relay(bytes);
        return done({ sockets: hub.online() });
      }),
      takes: 'bytes',
    },
    route('POST', '/_control/fault', ({ body }) => {
      start(checked(Fault, body));
      return done({});
    }),
    route('DELETE', '/_control/fault', () => {
      hub.clearFaults();
      return done({});
    }),
    route('POST', '/_control/balance', ({ body }) => {
      state.setBalance(checked(Balance, body).balance);
      return done({ balance: state.balance() });
    }),
    route('GET', '/_control/log', () =>
      done({
        sends: state.outbound.all().map(entry),
        inbound: state.inbound.all().map(entry),
        requests: Object.fromEntries(traffic),
        sockets: hub.online(),
      }),
    ),
  ];
  return doors.map((door) => ({ ...door, access: 'own', kind: 'control' }));
}

function entry({ uuid, from, to, text, createdOn }: Message) {
  return { uuid, from, to, text, at: createdOn };
}

function done(body: object): Answer {
  return { status: 200, body };
}
