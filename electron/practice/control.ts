/**
 * The control door, /_control: what a test does to the provider from outside the provider's own API.
 * It asks for no key, exists only where the gateway was started with `control`, and answers with bare
 * JSON; only its refusals wear the provider's envelope. What is posted at `frame` is not read at all: it
 * goes to every socket that is logged in as it stands, as one text frame, past subscription and faults.
 */
import { z } from 'zod';
import { Announcement } from './announcing.ts';
import type { Attempts } from './attempts.ts';
import { type Answer, checked, invalidField } from './envelope.ts';
import { EventFault, type Faults, Muting, RequestFault } from './faults.ts';
import { createInjector } from './injection.ts';
import { misconfigureRoutes } from './misconfigure.ts';
import { readNumber } from './numbers.ts';
import type { Inbound, Message } from './records.ts';
import type { Rights } from './rights.ts';
import { type Route, route } from './router.ts';
import type { Services } from './services.ts';
import { mintToken, tokenShape } from './tokens.ts';

const SocketFault = z.object({ kind: z.enum(['close-sockets', 'half-open']) });
const Fault = z.discriminatedUnion('kind', [RequestFault, EventFault, Muting, SocketFault]);
const Balance = z.object({ balance: z.number() });
const Ahead = z.object({ aheadMs: z.int() });
const Minting = z.object({ ttlSeconds: z.number().positive() });
const Acceptance = z.object({
  /** Whether the API key, tokens and logins are let in from now on, by REST and by new sockets. */
  accepted: z.boolean(),
  status: z.union([z.literal(401), z.literal(403)]).default(401),
  /** Also closes the sockets that are open. */
  closeSockets: z.boolean().default(false),
});

interface Doors {
  readonly services: Services;
  readonly attempts: Attempts;
  readonly faults: Faults;
  readonly rights: Rights;
  readonly traffic: ReadonlyMap<string, number>;
}

export function controlRoutes({ services, attempts, faults, rights, traffic }: Doors): Route[] {
  const { auth, clock, hub, speech, state } = services;
  const inject = createInjector(services);

  function start(fault: z.infer<typeof Fault>): void {
    switch (fault.kind) {
      case 'close-sockets':
        hub.closeAll();
        break;
      case 'half-open':
        hub.freezeAll();
        break;
      case 'mute':
        faults.mute(fault.lines?.map(lineNamed) ?? 'all');
        break;
      case 'unmute':
        faults.mute('none');
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
      case 'hang':
      case 'hide':
        faults.addToRequests(fault);
        break;
    }
  }

  const told = (rows: readonly Inbound[]) => done({ uuids: rows.map((row) => row.uuid) });

  const doors: Route[] = [
    ...misconfigureRoutes(services, rights),
    route('POST', '/_control/inbound', async ({ body }) => {
      const rows = inject(body);
      await state.flushed();
      for (const row of rows) {
        const frame = speech.frameOf({ kind: 'arrived', row });
        if (frame !== null) speech.tell(frame, row);
      }
      return told(rows);
    }),
    route('POST', '/_control/inbound-silent', async ({ body }) => {
      const rows = inject(body);
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
      faults.clear();
      return done({});
    }),
    route('POST', '/_control/clock', ({ body }) => {
      clock.runAhead(checked(Ahead, body).aheadMs);
      hub.closeRefused();
      return done({ now: new Date(clock.now()).toISOString() });
    }),
    route('POST', '/_control/key', ({ body }) => {
      const { accepted, status, closeSockets } = checked(Acceptance, body);
      auth.refuseAll(accepted ? null : status);
      if (closeSockets) hub.closeRefused();
      return done({});
    }),
    route('POST', '/_control/token', async ({ body }) => {
      const row = mintToken(services, 'Minted', checked(Minting, body).ttlSeconds);
      await state.flushed();
      return done(tokenShape(row));
    }),
    route('POST', '/_control/announce', async ({ body }) => {
      const { url } = checked(Announcement, body);
      await speech.announce(url);
      return done({ url });
    }),
    route('POST', '/_control/unsubscribe', async () => {
      const rows = state.subscriptions.all();
      for (const { uuid } of rows) state.subscriptions.remove(uuid);
      await state.flushed();
      return done({ removed: rows.length });
    }),
    route('POST', '/_control/balance', ({ body }) => {
      state.setBalance(checked(Balance, body).balance);
      return done({ balance: state.balance() });
    }),
    // `text` narrows it to texts of exactly these words: the whole log of a long run is large.
    route('GET', '/_control/log', ({ query }) => {
      const words = query.get('text');
      const isWanted = ({ text }: { readonly text: string | null }) =>
        words === null || text === words;
      return done({
        sends: state.outbound
          .all()
          .filter(isWanted)
          .map((row) => ({ ...entry(row), hidden: row.hidden, group: row.group?.id ?? null })),
        inbound: state.inbound.all().filter(isWanted).map(entry),
        requests: Object.fromEntries(traffic),
        attempts: attempts.all().filter(isWanted),
        sockets: hub.online(),
      });
    }),
  ];
  return doors.map((door) => ({ ...door, access: 'own', kind: 'control' }));
}

function lineNamed(given: string): string {
  const line = readNumber(given);
  if (line === null) throw invalidField('lines', 'invalid phone number', given);
  return line;
}

function entry({ uuid, from, to, text, media, createdOn }: Message) {
  return { uuid, from, to, text, media, at: createdOn };
}

function done(body: object): Answer {
  return { status: 200, body };
}
