/** What the practice Bandwidth says, held against Bandwidth's own description of its messaging API. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { practiceUser } from '../../../electron/practice/sign-in.ts';
import { control } from '../../../electron/practice/test-client.ts';
import { localLine, openListeningStand, personWho, text } from './stand.ts';

const Schema = z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() });
const Description = z.object({
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});
const file = new URL('../../prism/bandwidth-messaging.json', import.meta.url);
const raw = readFileSync(file, 'utf8').replaceAll('#/components/schemas/', '#/definitions/');
const { schemas } = Description.parse(JSON.parse(raw)).components;

/** As the description has it, and with no field that it does not name. */
function expectDescribed(name: string, value: unknown): void {
  const schema = schemas[name] ?? {};
  const whole = JSON.stringify({ ...schema, definitions: schemas });
  const read = z.fromJSONSchema(JSON.parse(whole), { defaultTarget: 'openapi-3.0' });
  expect(read.safeParse(value).error).toBeUndefined();
  const told = Object.keys(z.looseObject({}).parse(value));
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(told));
}

const Callback = z.tuple([z.looseObject({ type: z.string(), message: z.unknown() })]);
const life = 60_000;

async function openScene() {
  const stand = await openListeningStand();
  const { gateway } = stand;
  const authorization = `Basic ${btoa(`${practiceUser}:${gateway.apiKey}`)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(`${gateway.url}/users/5550100${path}`, { headers, ...init });
    return response.json();
  };
  return { ...stand, ask };
}

test('the answer to a send', async () => {
  const { ask } = await openScene();
  const { from, to, text: words } = text([personWho('delivered'), personWho('echoes')]);
  const asked = {
    ...{ from, to, text: words, tag: 'mine', priority: 'high' },
    applicationId: '93de2206-9669-4e07-948d-329f4b722ee2',
    media: ['https://example.com/a.png'],
    expiration: '2100-01-01T00:00:00Z',
  };
  const answer = await ask('/messages', { method: 'POST', body: JSON.stringify(asked) });
  expectDescribed('message', answer);
  expect(answer).toMatchObject({ ...asked, owner: from, direction: 'out' });
});

test.each([
  ['createMessageRequestError', '/messages', { method: 'POST', body: '{"to":[1]}' }],
  ['messagingRequestError', '/messages', {}],
  ['messagingRequestError', '/media/none', {}],
  ['messagingRequestError', '/nothing', {}],
  ['messagingRequestError', '/messages?messageId=1', { headers: {} }],
])('a refusal: %s of %s', async (name, path, init) => {
  const { ask } = await openScene();
  expectDescribed(name, await ask(path, init));
});

test('the list and the callbacks of a day', async () => {
  const { gateway, clock, client, ear, ask } = await openScene();
  await client.send(text(personWho('sends-picture')));
  await client.send(text([personWho('fails-after'), personWho('unconfirmed')]));
  await client.send(text(personWho('fails-before'), { media: ['https://example.com/a.png'] }));
  clock.advance(life);
  await control(gateway, 'POST', '/inbound', {
    ...{ from: '+12125550133', to: localLine, text: 'Hi' },
    others: ['+12125550134'],
  });
  await ear.callbacks(8);
  for (const { raw: body } of ear.heard) {
    const [callback] = Callback.parse(JSON.parse(body));
    const isStatus = callback.type !== 'message-received';
    if (isStatus) expectDescribed('statusCallback', callback);
    expectDescribed('statusCallbackMessage', callback.message);
  }
  const list = await ask('/messages?messageDirection=OUTBOUND&limit=2');
  expectDescribed('messagesList', list);
  const { messages } = z
    .object({ messages: z.array(z.unknown()) })
    .parse(await ask('/messages?fromSegmentCount=0'));
  expect(messages).toHaveLength(6);
  for (const row of messages) expectDescribed('listMessageItem', row);
});
