import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import { closeApis, startApi } from './test-api.ts';

const samples = new URL('../../../test/payloads/telnyx/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`${name}.json`, samples), 'utf8');

afterEach(closeApis);

test('whatever is sent and whatever comes back: no throw, one request at most', async () => {
  let reply = { status: 200, body: '', headers: {} };
  const api = await startApi((_asked, response) =>
    response.writeHead(reply.status, reply.headers).end(reply.body),
  );
  const status = fc.oneof(
    fc.integer({ min: 200, max: 599 }),
    fc.constantFrom(200, 307, 401, 407, 408, 421, 425, 429, 503),
  );
  const body = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(sample('send_response_sms'), sample('error_429'), sample('error_401')),
  );
  const headers = fc.dictionary(
    fc.constantFrom('retry-after', 'x-ratelimit-reset', 'location', 'date', 'content-type'),
    fc.stringMatching(/^[ -~]{0,12}$/),
  );
  const number = fc.stringMatching(/^\+1[2-9]\d{9}$/).map((text) => Address.parse(text));
  const text = fc.record({
    from: number,
    to: fc.array(number, { maxLength: 9 }),
    text: fc.string({ unit: 'binary' }),
    media: fc.array(fc.webUrl(), { maxLength: 2 }),
    localId: fc.uuid(),
    callbackUrl: fc.option(fc.webUrl()),
    sendAt: fc.option(fc.integer({ min: 0, max: 4e12 })),
  });
  await fc.assert(
    fc.asyncProperty(text, fc.record({ status, body, headers }), async (request, answer) => {
      reply = answer;
      const before = api.asked.length;
      const ended = await api.telnyx.send(request);
      expect(api.asked.length - before).toBeLessThanOrEqual(1);
      const asksNobody = api.asked.length === before;
      const open = ended.kind === 'unknown' || ended.kind === 'answered';
      expect(open).toBe(!asksNobody && mayBeSent(answer));
    }),
    { numRuns: 400 },
  );
});

/** 408 says it only in Telnyx's words; 407 is for proxies, and fetch hides it. */
function mayBeSent({ status, body }: { readonly status: number; readonly body: string }): boolean {
  const worded = body === sample('error_429') || body === sample('error_401');
  return status < 300 || status >= 500 || status === 407 || (status === 408 && !worded);
}
