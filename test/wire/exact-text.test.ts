/**
 * The text that is archived is the text that was requested, byte for byte: random texts of every plane
 * go through the contract, the real store, the real lane and the real client of each provider to a
 * server that only keeps what it was sent. `EXACT_SENDS` says how many, all providers together.
 */
import { createServer, type IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../electron/clock.ts';
import { startLane } from '../../electron/outbox/lane.ts';
import { createBandwidth } from '../../electron/providers/bandwidth/bandwidth.ts';
import { createOpentact } from '../../electron/providers/opentact/opentact.ts';
import type { Provider } from '../../electron/providers/provider.ts';
import { createTelnyx } from '../../electron/providers/telnyx/telnyx.ts';
import { commands } from '../../shared/contract/commands.ts';
import { maxTextLength } from '../../shared/contract/limits.ts';
import { type ProviderKind, providerKinds } from '../../shared/model/providers.ts';
import { Address } from '../../shared/phone/address.ts';
import { carriable, isCarried } from '../../shared/text/carried.ts';
import { texts } from '../../shared/text/texts.ts';
import { fast, line, storeFor } from './scene.ts';

const sends = Number(process.env['EXACT_SENDS'] ?? 600);
const each = Math.ceil(sends / providerKinds.length);
const accountId = '0193a1d2-6d0e-7c3f-9a3d-0000000000aa';

/** What is odd, beside what the other tests of texts think of. */
const odd = fc.constantFrom(
  ...['\0', 'a\0b', '\r', '\r\n', '\n\r\n', '\u2028', '\ufeff', '\ufffd', '"\\"', '\\u0000'],
  ...[
    'e\u0301'.repeat(9),
    '\u0e33',
    '👩‍👩‍👧‍👦',
    '\u{10ffff}',
    '\ufffe',
    '\u{e0001}',
    '</x>',
    '%00',
  ],
);
const pieces = fc.array(fc.oneof({ weight: 3, arbitrary: texts }, odd), { maxLength: 4 });
const anyText = pieces.map((some) => some.join('').slice(0, maxTextLength));

/** Where the requests of the three have the text, and whom it goes to. */
const Body = z.object({
  message: z.string().optional(),
  text: z.string().optional(),
  to: z.union([z.string(), z.array(z.string()).length(1)]),
});

function digits(to: string | readonly string[]): string {
  return String(to).replace(/\D/g, '');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** Takes every text and keeps it by whom it goes to. */
async function takeEverything() {
  const got = new Map<string, readonly Buffer[]>();
  const server = createServer((request, response) => {
    void bodyOf(request).then((raw) => {
      const { message, text, to } = Body.parse(JSON.parse(raw));
      const words = Buffer.from(message ?? text ?? '', 'utf8');
      got.set(digits(to), [...(got.get(digits(to)) ?? []), words]);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answerTo(request.url ?? '', digits(to))));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return { got, url: `http://127.0.0.1:${port}` };
}

/** Says no words of the text: what is archived must be what was written, not what came back. */
function answerTo(url: string, to: string): object {
  const at = new Date().toISOString();
  const [id, person] = [`text-${to}`, `+${to}`];
  if (url.includes('/users/')) {
    const message = { id, applicationId: 'app', time: at, direction: 'out' };
    return { ...message, from: line, to: [person], owner: line };
  }
  if (url.includes('/v2/')) {
    const people = [{ phone_number: person, status: 'queued' }];
    return { data: { id, direction: 'outbound', from: { phone_number: line }, to: people } };
  }
  return {
    success: true,
    payload: { uuid: id, type: 'smso', state: 'created', from: line, to: person, created_on: at },
  };
}

function providerAt(kind: ProviderKind, url: string): Provider {
  switch (kind) {
    case 'opentact':
      return createOpentact({ baseUrl: `${url}/rest`, socketUrl: null }, 'key');
    case 'telnyx':
      return createTelnyx({ baseUrl: `${url}/v2` }, 'key');
    case 'bandwidth': {
      const login = { accountId: '9', applicationId: 'app', user: 'a', password: 'b' };
      return createBandwidth({ baseUrl: url }, login, { ownNumbers: [line] });
    }
  }
}

test.each(providerKinds)(
  '%s: what is archived is what was requested',
  async (kind) => {
    const { got, url } = await takeEverything();
    const store = await storeFor();
    const failures: unknown[] = [];
    const lane = startLane({
      ...{
        accountId,
        store,
        provider: providerAt(kind, url),
        clock: systemClock,
        hands: new Map(),
      },
      ...{ after: Promise.resolve(), abandoned: new AbortController().signal },
      limits: { ...fast, perSecond: 1000, perLinePerSecond: 1000 },
      fileOf: async () => null,
      announced: () => null,
      onChanges: () => undefined,
      onFlow: () => undefined,
      onKeyRefused: () => undefined,
      onUnknown: () => failures.push('unknown'),
      onFailure: (error) => failures.push(error),
    });
    onTestFinished(() => lane.stop());

    const written = new Map<string, { readonly id: string; readonly text: string }>();
    let refused = 0;
    for (const [n, typed] of fc.sample(anyText, each).entries()) {
      const to = Address.parse(`+1312${String(2_000_000 + n)}`);
      const ask = { accountId, line, to: [to], together: false, media: [] };
      const asked = commands.sendText.safeParse({ ...ask, text: typed });
      expect(asked.success).toBe(isCarried(typed) && typed !== '');
      refused += asked.success ? 0 : 1;
      const text = carriable(typed);
      if (text === '') continue;
      if (asked.success) expect(asked.data.text).toBe(typed);
      const id = crypto.randomUUID();
      written.set(digits(to), { id, text });
      await store.compose({
        ...{ accountId, text, media: [], byProfile: null, undoFor: 0, now: Date.now() },
        texts: [{ id, line, to: [to] }],
      });
      lane.kick();
    }
    expect(refused).toBeGreaterThan(0);
    await expect.poll(() => got.size, { timeout: 300_000, interval: 50 }).toBe(written.size);

    for (const [to, { id, text }] of written) {
      const kept = Buffer.from((await store.message(id))?.text ?? '', 'utf8');
      const requested = got.get(to) ?? [];
      expect(requested).toHaveLength(1);
      expect(requested[0]?.equals(kept)).toBe(true);
      expect(kept.equals(Buffer.from(text, 'utf8'))).toBe(true);
    }
    expect(failures).toEqual([]);
  },
  20_000 + each * 40,
);
