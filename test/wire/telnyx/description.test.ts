/**
 * What the practice Telnyx says, held against Telnyx's own description of its messaging API and against
 * the samples of what the description lacks. Where both print a thing differently, the sample counts:
 * `from` of a message is an object in every sample and a text in the description.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { control } from '../../../electron/practice/test-client.ts';
import { brings, hookedScene, idOf, line, numberOf, tells, telnyxScene } from './scene.ts';

const Answer = z.looseObject({
  content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }),
});
const Description = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), Answer).optional() })),
  ),
});
const { paths } = Description.parse(
  JSON.parse(readFileSync(new URL('../../prism/telnyx-messaging.json', import.meta.url), 'utf8')),
);

function expectDescribed(method: string, path: string, status: string, value: unknown): void {
  const schema = paths[path]?.[method]?.responses?.[status]?.content['application/json'].schema;
  if (schema === undefined) throw new Error(`${method} ${path} is not described`);
  const read = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)), {
    defaultTarget: 'openapi-3.0',
  });
  expect(read.safeParse(value).error).toBeUndefined();
}

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../payloads/telnyx/${name}.json`, import.meta.url), 'utf8'));

/** Every field, with those of the first entry of each list. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return fieldsOf(value[0], `${path}[]`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [
    `${path}.${key}`,
    ...fieldsOf(entry, `${path}.${key}`),
  ]);
}

async function asking() {
  const scene = await telnyxScene();
  const { url, apiKey } = scene.gateway;
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> =>
    (await fetch(url + path, { headers, ...init })).json();
  return { ...scene, ask };
}

const Message = z.object({ data: z.looseObject({ from: z.object({ phone_number: z.string() }) }) });

test('a message, in the answer and when it is looked up', async () => {
  const { ask } = await asking();
  const media_urls = ['https://cdn.example.com/p/1.jpg'];
  const body = { from: line, to: numberOf('delivered'), text: 'Hi', media_urls };
  const answer = await ask('/messages', { method: 'POST', body: JSON.stringify(body) });
  const { data } = Message.parse(answer);
  const asDescribed = { data: { ...data, from: data.from.phone_number } };
  expectDescribed('post', '/messages', '200', asDescribed);
  expectDescribed('get', '/messages/{id}', '200', asDescribed);
  expect(fieldsOf(answer)).toEqual(
    expect.arrayContaining(fieldsOf(sample('send_response_sms')).sort()),
  );
});

test('numbers and profiles', async () => {
  const { ask } = await asking();
  const numbers = await ask('/phone_numbers/messaging');
  expectDescribed('get', '/phone_numbers/messaging', '200', numbers);
  expectDescribed('get', '/messaging_profiles', '200', await ask('/messaging_profiles'));
  const named = { name: 'Desk', whitelisted_destinations: ['US'] };
  const made = await ask('/messaging_profiles', { method: 'POST', body: JSON.stringify(named) });
  expectDescribed('post', '/messaging_profiles', '200', made);
});

test.each([
  ['/messages', { method: 'POST', body: '{}' }, '10004'],
  ['/messages', { method: 'POST', body: '[' }, '10015'],
  ['/messages', { method: 'POST', body: '{"to":"123","text":"Hi"}' }, '10016'],
  ['/messaging_profiles', { method: 'POST', body: '{"name":7}' }, '10015'],
  ['/messages/none', {}, '10005'],
  ['/nothing', {}, '10005'],
  ['/messaging_profiles', { headers: {} }, '10009'],
])('a refusal: %s %j', async (path, init, code) => {
  const { ask } = await asking();
  const refusal = await ask(path, init);
  expectDescribed('post', '/messages', 'default', refusal);
  expect(refusal).toMatchObject({ errors: [{ code }] });
});

test('the webhooks of a day have the fields of the samples', async () => {
  const { gateway, hook, send } = await hookedScene();
  const id = idOf(await send(numberOf('fails-after'), 'Hi'));
  const failed = await hook.until(tells(id, 'delivery_failed'));
  const sent = await hook.until(tells(id, 'sent'));
  const media = ['picture.png'];
  const inbound = { from: '+12125550101', to: line, text: 'STOP', media };
  await control(gateway, 'POST', '/inbound', inbound);
  const received = await hook.until(brings('STOP'));
  const has = (raw: string, name: string) =>
    expect(fieldsOf(JSON.parse(raw))).toEqual(expect.arrayContaining(fieldsOf(sample(name))));
  has(failed.raw, 'message_finalized_delivery_failed');
  has(sent.raw, 'message_sent');
  has(received.raw, 'inbound_mms');
  has(received.raw, 'inbound_stop');
});

test('records, opt-outs and a scheduled text have the fields of the samples', async () => {
  const { ask, gateway, send } = await asking();
  await control(gateway, 'POST', '/inbound', { from: '+12125550101', to: line, text: 'Stop' });
  const later = Date.now() + 3_600_000;
  const id = idOf(await send(numberOf('delivered'), 'Later', { sendAt: later }));
  const has = async (path: string, name: string, init: RequestInit = {}) =>
    expect(fieldsOf(await ask(path, init))).toEqual(expect.arrayContaining(fieldsOf(sample(name))));
  await has('/detail_records', 'detail_records_page');
  await has('/messaging_optouts', 'messaging_optouts_page');
  await has(`/messages/${id}`, 'schedule_response');
  await has(`/messages/${id}`, 'schedule_cancel_response', { method: 'DELETE' });
});
