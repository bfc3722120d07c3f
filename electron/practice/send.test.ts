import { describe, expect, test } from 'vitest';
import { notEnabledLine } from './account.ts';
import { ask, control, Page, payloadOf, send, shapeOf, startGateway } from './test-client.ts';

/** The body of the curl sample on Opentact's page Send SMS via Restful API. */
const sample = { from: '+13115552368', to: '+13115552367', text: 'Hello, world!' };
const atOrigin = (url: string) => `${new URL(url).origin}/sms/o`;

test('the documented curl sample gets the documented response, field by field and type by type', async () => {
  const gateway = await startGateway();
  const reply = await ask(gateway, 'POST', atOrigin(gateway.url), sample);

  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
  expect(shapeOf(reply.body)).toEqual({
    success: 'boolean',
    payload: {
      uuid: 'string',
      state: 'string',
      from: 'string',
      to: 'number',
      message: 'string',
      thread: 'string',
      delivered: 'boolean',
      automated: 'boolean',
      created_on: 'string',
      modified_on: 'string',
      tn: { tn: 'number', type: 'string', sms: 'boolean' },
      tn_lease: {
        uuid: 'string',
        autorenew: 'boolean',
        expired_on: 'string',
        messaging_profile: { uuid: 'string', name: 'string', callback_url: 'string' },
      },
    },
  });
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  expect(reply.body).toMatchObject({
    success: true,
    payload: {
      uuid: expect.stringMatching(uuid),
      state: 'created',
      from: '13115552368',
      to: 13115552367,
      message: 'Hello, world!',
      thread: expect.stringMatching(/^[\da-f]{32}$/),
      delivered: false,
      automated: false,
      created_on: expect.stringMatching(instant),
      modified_on: expect.stringMatching(instant),
      tn: { tn: 13115552368, type: 'long_code', sms: true },
      tn_lease: { uuid: expect.stringMatching(uuid), expired_on: expect.stringMatching(instant) },
    },
  });
});

describe('every spelling of a send means the same', () => {
  const bodies = [
    { tn: 18382050008, to: '14158531285', message: 'Hi' },
    {
      tn: '18382050008',
      to: 14158531285,
      message: 'Hi',
      custom_callback_url: 'https://hooks.example.com/x',
    },
    { from: '+18382050008', to: '+14158531285', message: 'Hi' },
    { from: 18382050008, to: '(415) 853-1285', text: 'Hi' },
    { FROM: '8382050008', To: '4158531285', Message: 'Hi' },
  ];
  test.each(bodies)('%j at both addresses', async (body) => {
    const gateway = await startGateway();
    for (const path of ['/sms', atOrigin(gateway.url)]) {
      const reply = await ask(gateway, 'POST', path, body);
      expect(payloadOf(reply)).toMatchObject({
        from: '18382050008',
        to: 14158531285,
        message: 'Hi',
      });
    }
  });

  test('as query parameters, with a plus that arrives as a space', async () => {
    const gateway = await startGateway();
    const reply = await ask(
      gateway,
      'POST',
      '/sms?FROM=+18382050008&TO=14158531285&Message=Hi+you',
    );
    expect(payloadOf(reply)).toMatchObject({
      from: '18382050008',
      to: 14158531285,
      message: 'Hi you',
    });
  });
});

describe('refusals', () => {
  const good = { tn: 18382050008, to: '14158531285', message: 'Hi' };
  const cases = [
    [{ ...good, to: '12' }, 'params.to', { message: 'invalid phone number', value: '12' }],
    [{ tn: good.tn, message: 'Hi' }, 'params.to', { message: 'invalid phone number', value: null }],
    [{ ...good, tn: 'me' }, 'params.tn', { message: 'invalid phone number', value: 'me' }],
    [{ ...good, message: '' }, 'params.message', { value: '' }],
    [{ ...good, message: 'x'.repeat(919) }, 'params.message', { value: 'x'.repeat(919) }],
    [{ from: good.tn, to: good.to }, 'params.message', { value: null }],
    [{ from: good.tn, to: good.to, text: 7 }, 'params.text', { value: 7 }],
    [{ ...good, custom_callback_url: 'short' }, 'params.custom_callback_url', { value: 'short' }],
    [{ ...good, tn: notEnabledLine }, 'params.tn', { message: 'number is not SMS-enabled' }],
    [{ from: notEnabledLine, to: good.to, text: 'Hi' }, 'params.from', { value: notEnabledLine }],
  ] as const;
  test.each(cases)('%j names %s', async (body, name, fault) => {
    const gateway = await startGateway();
    const reply = await ask(gateway, 'POST', '/sms', body);
    expect(reply).toMatchObject({
      status: 400,
      body: {
        success: false,
        message: 'Validation Failed',
        status: 400,
        fields: { [name]: fault },
      },
    });
  });

  test('the longest message is taken', async () => {
    const gateway = await startGateway();
    expect((await send(gateway, good.to, 'x'.repeat(918))).message).toHaveLength(918);
  });

  test('a number that is not leased, a country that is not permitted, an empty purse', async () => {
    const gateway = await startGateway();
    const stranger = await ask(gateway, 'POST', '/sms', { ...good, tn: 12125550199 });
    expect(stranger).toMatchObject({
      status: 404,
      body: { success: false, message: 'TNLease not found', status: 404 },
    });
    for (const to of ['+4915112345678', '+18765550123']) {
      expect(await ask(gateway, 'POST', '/sms', { ...good, to })).toMatchObject({
        status: 406,
        body: { success: false, message: 'Country Permission Violation', status: 406 },
      });
    }
    await control(gateway, 'POST', '/balance', { balance: 0.001 });
    expect(await ask(gateway, 'POST', '/sms', good)).toMatchObject({
      status: 402,
      body: { success: false, message: 'Not enough balance', status: 402 },
    });
    expect(await ask(gateway, 'POST', atOrigin(gateway.url), sample)).toMatchObject({
      status: 405,
      body: { success: false, message: 'Insufficient Balance', status: 405 },
    });
    expect(await control(gateway, 'GET', '/log')).toMatchObject({ sends: [] });
  });

  test('broken, oversized and non-object bodies, unknown routes and wrong methods', async () => {
    const gateway = await startGateway();
    const refused = async (method: string, path: string, body?: unknown) => {
      const { status, body: answer } = await ask(gateway, method, path, body);
      expect(answer).toMatchObject({ success: false, message: expect.any(String), status });
      return status;
    };
    expect(await refused('POST', '/sms', '{"to":')).toBe(400);
    expect(await refused('POST', '/sms', '[1]')).toBe(400);
    expect(await refused('POST', '/sms', { text: 'x'.repeat(1024 * 1024) })).toBe(413);
    expect(await refused('GET', '/nowhere')).toBe(404);
    expect(await refused('DELETE', '/sms')).toBe(404);
    expect(await refused('GET', '/sms/outbound/00000000-0000-4000-8000-000000000000')).toBe(404);
  });
});

test('both directions of a conversation share a thread, and reads agree with the answer', async () => {
  const gateway = await startGateway({ speed: 1000 });
  const sent = await send(gateway, '+14158531285', 'Reading you');
  await control(gateway, 'POST', '/inbound', {
    from: '14158531285',
    to: '18382050008',
    text: 'And me',
  });

  const detail = await ask(gateway, 'GET', `/sms/outbound/${sent.uuid}`);
  expect(payloadOf(detail)).toMatchObject({
    uuid: sent.uuid,
    from: '18382050008',
    to: '14158531285',
    thread: sent['thread'],
    message: 'Reading you',
    automated: false,
    tn: { tn: 18382050008, deleted_on: null },
    account: { email: 'owner@example.com' },
    reference_id: expect.any(String),
  });
  const found = payloadOf(await ask(gateway, 'POST', '/sms/search/inbound', {}));
  const uuid = Page.parse(found).data[0]?.uuid;
  expect(payloadOf(await ask(gateway, 'GET', `/sms/inbound/${uuid}`))).toMatchObject({
    uuid,
    from: '14158531285',
    to: '18382050008',
    thread: sent['thread'],
    message: 'And me',
    state: 'success',
    delivered: true,
    readed: false,
    tnlease: { autorenew: true },
    provider_event: { state: 'success', payload: { to: ['18382050008'], text: 'And me' } },
  });
});
