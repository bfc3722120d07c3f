/** The app's own client against the practice Bandwidth. */
import { describe, expect, test } from 'vitest';
import { practiceUser } from '../../../electron/practice/sign-in.ts';
import { control } from '../../../electron/practice/test-client.ts';
import { ProviderError } from '../../../electron/providers/provider.ts';
import { Address } from '../../../shared/phone/address.ts';
import { clientOf, idOf, localLine, openStand, personWho, text, tollFreeLine } from './stand.ts';

const { signal } = new AbortController();

describe('getting in', () => {
  test('as a user and as an API client', async () => {
    const { gateway, client } = await openStand();
    expect((await client.check()).lines).toMatchObject([{ number: localLine }]);
    const login = { clientId: practiceUser, clientSecret: gateway.apiKey };
    const other = clientOf(gateway, login);
    expect((await other.check()).lines).toHaveLength(1);
    expect(await other.send(text(personWho('delivered')))).toMatchObject({ kind: 'answered' });
  });

  test.each([
    ['another password', { user: practiceUser, password: 'wrong' }],
    ['another user', { user: 'somebody', password: 'practice-key' }],
    ['another client secret', { clientId: practiceUser, clientSecret: 'wrong' }],
    ['another client', { clientId: 'somebody', clientSecret: 'practice-key' }],
  ])('%s is refused', async (_, login) => {
    const { gateway } = await openStand({ apiKey: 'practice-key' });
    const client = clientOf(gateway, login);
    await expect(client.check()).rejects.toMatchObject({ kind: 'key-refused' });
    expect(await client.send(text(personWho('delivered')))).toMatchObject({ kind: 'key-refused' });
    expect(await control(gateway, 'GET', '/log')).toMatchObject({ sends: [] });
  });

  test('another account is refused', async () => {
    const { gateway } = await openStand();
    const client = clientOf(gateway, { user: practiceUser, password: gateway.apiKey }, '9900000');
    await expect(client.check()).rejects.toThrow(ProviderError);
    expect(await client.send(text(personWho('delivered')))).toMatchObject({ kind: 'key-refused' });
  });

  test('a key out of order is refused both ways', async () => {
    const { gateway, client } = await openStand();
    await control(gateway, 'POST', '/key', { accepted: false });
    const login = { clientId: practiceUser, clientSecret: gateway.apiKey };
    await expect(client.check()).rejects.toMatchObject({ kind: 'key-refused' });
    await expect(clientOf(gateway, login).check()).rejects.toMatchObject({ kind: 'key-refused' });
  });
});

describe('sending', () => {
  test('is answered with the id and our tag', async () => {
    const { client } = await openStand();
    const outcome = await client.send(text(personWho('delivered')));
    expect(outcome).toMatchObject({
      kind: 'answered',
      heard: {
        facts: [
          {
            kind: 'outbound',
            providerMessageId: idOf(outcome),
            localId: text([]).localId,
            from: localLine,
            text: 'Hello',
            receipts: [{ to: personWho('delivered'), rung: 'accepted' }],
          },
        ],
      },
    });
  });

  test.each([
    ['no words', text(personWho('delivered'), { text: '' }), 'text'],
    ['too many words', text(personWho('delivered'), { text: 'a'.repeat(2049) }), 'text'],
    [
      'a line of nobody',
      text(personWho('echoes'), { from: Address.parse('+12125550999') }),
      'from',
    ],
    [
      'a line without texting',
      text(personWho('echoes'), { from: Address.parse('+18382050010') }),
      'from',
    ],
    ['the line itself', text(localLine), 'to'],
    [
      'a group from a toll-free line',
      text([personWho('echoes'), personWho('delivered')], { from: tollFreeLine }),
      'from',
    ],
    [
      'more than ten people',
      text(Array.from({ length: 11 }, (_, n) => Address.parse(`+121255501${20 + n}`))),
      'to',
    ],
  ])('%s is refused by field', async (_, request, field) => {
    const { gateway, client } = await openStand();
    expect(await client.send(request)).toMatchObject({
      kind: 'rejected',
      code: 'request-validation',
      detail: expect.stringContaining(`${field}: `),
    });
    expect(await control(gateway, 'GET', '/log')).toMatchObject({ sends: [] });
  });

  test('a full queue asks to wait, and no answer leaves it open', async () => {
    const { gateway, client } = await openStand();
    await control(gateway, 'POST', '/fault', { kind: 'status', on: 'send', status: 429 });
    expect(await client.send(text(personWho('delivered')))).toMatchObject({
      kind: 'not-sent',
      asked: true,
      detail: expect.stringContaining('Max queue size exceeded'),
    });
    await control(gateway, 'POST', '/fault', { kind: 'drop-answer', on: 'send' });
    expect(await client.send(text(personWho('delivered')))).toMatchObject({ kind: 'unknown' });
    expect(await control(gateway, 'GET', '/log')).toMatchObject({
      sends: [{ to: personWho('delivered') }],
      attempts: [
        { outcome: 'refused', status: 429 },
        { outcome: 'accepted', status: 202 },
      ],
    });
  });

  test('anything but JSON is unsupported', async () => {
    const { gateway } = await openStand();
    const authorization = `Basic ${btoa(`${practiceUser}:${gateway.apiKey}`)}`;
    const headers = { authorization, 'content-type': 'text/plain' };
    const url = `${gateway.url}/users/5550100/messages`;
    const response = await fetch(url, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ type: 'unsupported-content-type' });
  });
});

describe('the records', () => {
  test('tell how texts ended, without their words', async () => {
    const { clock, client } = await openStand();
    const sent = await client.send(text(personWho('answers')));
    await client.send(text(personWho('unconfirmed')));
    await client.send(text(personWho('fails-before')));
    const facts = async () => (await client.newest(signal)).facts;
    expect(await facts()).toMatchObject([
      { receipts: [{ rung: 'accepted' }] },
      { receipts: [{ rung: 'accepted' }] },
      { receipts: [{ rung: 'accepted' }] },
    ]);
    clock.advance(10_000);
    expect(await facts()).toMatchObject([
      {
        kind: 'outbound',
        providerMessageId: idOf(sent),
        text: null,
        receipts: [{ rung: 'carrier' }],
      },
      { kind: 'outbound', receipts: [{ rung: 'unconfirmed', code: '9902' }] },
      { kind: 'outbound', receipts: [{ rung: 'failed', code: '5106' }] },
      { kind: 'inbound', from: personWho('answers'), line: localLine, text: null },
    ]);
    expect(await client.get(idOf(sent))).toMatchObject({
      facts: [{ providerMessageId: idOf(sent), receipts: [{ rung: 'carrier' }] }],
    });
    expect(await client.get('nothing')).toBeNull();
  });

  test('are read to their end, page by page', async () => {
    const { gateway, client } = await openStand();
    const began = Date.now();
    const injected = { from: personWho('echoes'), to: localLine, text: 'n', count: 1201 };
    await control(gateway, 'POST', '/inbound-silent', { ...injected, spreadMs: 60_000 });
    const seen: string[] = [];
    for await (const { heard } of client.catchUp(began - 120_000, signal)) {
      for (const fact of heard.facts) {
        if (fact.kind === 'inbound') seen.push(fact.providerMessageId);
      }
    }
    expect(seen).toHaveLength(1201);
    expect(new Set(seen).size).toBe(1201);
  });
});

describe('files', () => {
  test('go up, are opened by the key alone, listed and deleted', async () => {
    const { gateway, client } = await openStand();
    const bytes = new Uint8Array([0x89, 0x50, 0, 255]);
    const link = (await client.media?.upload(bytes, 'image/png', 'a b.png', signal)) ?? '';
    const headers = (await client.mediaHeaders(new URL(link))) ?? {};
    expect((await fetch(link)).status).toBe(401);
    const file = await fetch(link, { headers });
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
    const list = await fetch(`${gateway.url}/users/5550100/media`, { headers });
    expect(await list.json()).toEqual([
      { content: link, contentLength: 4, mediaName: link.split('/media/')[1] },
    ]);
    expect((await fetch(link, { method: 'DELETE', headers })).status).toBe(204);
    expect((await fetch(link, { headers })).status).toBe(404);
  });

  test('are gone after two days', async () => {
    const { clock, client } = await openStand();
    const link = (await client.media?.upload(new Uint8Array([1]), 'image/png', 'a', signal)) ?? '';
    const headers = (await client.mediaHeaders(new URL(link))) ?? {};
    clock.advance(48 * 60 * 60_000 - 60_000);
    expect((await fetch(link, { headers })).status).toBe(200);
    clock.advance(60_000);
    expect((await fetch(link, { headers })).status).toBe(404);
  });

  test('that are too large are not taken', async () => {
    const { client } = await openStand();
    const upload = client.media?.upload(new Uint8Array(3_750_001), 'image/png', 'a', signal);
    await expect(upload).rejects.toThrow('413');
  });
});
