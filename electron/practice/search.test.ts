import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { PracticeGateway } from './gateway.ts';
import {
  ask,
  control,
  Page,
  payloadOf,
  type Row,
  search,
  send,
  startGateway,
} from './test-client.ts';
import { testClock } from './test-clock.ts';

/** Three texts out (delivered, stuck, failed) and three in, a minute apart. */
async function filledGateway(): Promise<PracticeGateway> {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  await send(gateway, '+12125550103', 'The red door');
  clock.advance(60_000);
  await send(gateway, '+12125550104', 'The blue door', 18382050009);
  clock.advance(60_000);
  await send(gateway, '+12125550105', 'A window');
  for (const text of ['Blue it is', 'What window?', 'red']) {
    clock.advance(60_000);
    await control(gateway, 'POST', '/inbound', { from: '+12125550103', to: '+18382050008', text });
  }
  return gateway;
}

const words = (rows: readonly Row[]) => rows.map((row) => row.message);

test('rows have exactly the documented fields', async () => {
  const gateway = await filledGateway();
  const { data } = await search(gateway, { order: { created_on: 'ASC' } });
  const common = [
    'account_uuid',
    'created_on',
    'delivered',
    'from',
    'message',
    'modified_on',
    'state',
  ];
  expect(Object.keys(data[0] ?? {}).sort()).toEqual(
    [...common, 'automated', 'thread', 'to', 'type', 'uuid'].sort(),
  );
  expect(Object.keys(data[3] ?? {}).sort()).toEqual(
    [...common, 'readed', 'thread', 'to', 'type', 'uuid'].sort(),
  );
  expect(data[0]).toMatchObject({
    type: 'sms',
    state: 'sent',
    from: '18382050008',
    to: '12125550103',
  });
  expect(data[3]).toMatchObject({
    type: 'smsi',
    state: 'success',
    from: '12125550103',
    readed: false,
  });
});

test('defaults: ten rows, newest created first; paging is echoed from query and body', async () => {
  const gateway = await filledGateway();
  const whole = payloadOf(await ask(gateway, 'POST', '/sms/search'));
  expect(whole).toMatchObject({
    take: 10,
    skip: 0,
    mode: 'AND',
    order: { created_on: 'DESC' },
    total: 6,
  });
  expect(words(Page.parse(whole).data)[0]).toBe('red');

  const byQuery = payloadOf(await ask(gateway, 'POST', '/sms/search?take=2&skip=1', { take: 50 }));
  expect(byQuery).toMatchObject({ take: 2, skip: 1, total: 6 });
  const byBody = payloadOf(await ask(gateway, 'POST', '/sms/search', { take: 2, skip: 1 }));
  expect(byBody).toEqual(byQuery);
});

const filters: [object, string[]][] = [
  [{ from: '1212*' }, ['Blue it is', 'What window?', 'red']],
  [{ from: '+18382050009' }, ['The blue door']],
  [{ to: '5550105' }, ['A window']],
  [{ to: '%0104' }, ['The blue door']],
  [{ message: 'BLUE' }, ['The blue door', 'Blue it is']],
  [{ message: 'the*door' }, ['The red door', 'The blue door']],
  [{ message: '%window' }, ['A window']],
  [{ message: 'red' }, ['The red door', 'red']],
  [{ message: 'window?' }, ['What window?']],
  [{ message: '*window?' }, ['What window?']],
  [{ state: 'failed' }, ['A window']],
  [{ state: 'sent', delivered: false }, ['The blue door']],
  [{ delivered: 'false' }, ['The blue door', 'A window']],
  [{ readed: false }, ['Blue it is', 'What window?', 'red']],
  [{ tn: 18382050009 }, ['The blue door']],
  [{ mode: 'OR', to: '5550105', message: 'blue it' }, ['A window', 'Blue it is']],
  [
    { created_on_from: '2026-03-02T09:01:00.000Z', created_on_to: '2026-03-02T09:01:00.000Z' },
    ['The blue door'],
  ],
  [{ created_on_from: '2026-03-02T10:04:00+01:00' }, ['What window?', 'red']],
  [{ modified_on_to: '2026-03-02T09:00:01.200Z' }, ['The red door']],
  [{ thread: 'none' }, []],
];
test('each documented filter', async () => {
  const gateway = await filledGateway();
  for (const [filter, expected] of filters) {
    const { data, total } = await search(gateway, { order: { created_on: 'ASC' }, ...filter });
    expect({ filter, found: words(data) }).toEqual({ filter, found: expected });
    expect(total).toBe(expected.length);
  }
});

test('one direction only, by three addresses each, and by thread and reference', async () => {
  const gateway = await filledGateway();
  for (const path of ['/sms/search/outbound', '/sms/outbound']) {
    expect(payloadOf(await ask(gateway, 'POST', path))).toMatchObject({ total: 3 });
  }
  const inbound = await search(gateway, {}, '/inbound');
  expect(words(inbound.data)).toEqual(['Blue it is', 'What window?', 'red']);
  const thread = inbound.data[0]?.['thread'];
  expect((await search(gateway, { thread })).total).toBe(4);

  const [first] = (await search(gateway, { message: 'window' }, '/outbound')).data;
  const detail = payloadOf(await ask(gateway, 'GET', `/sms/outbound/${first?.uuid}`));
  const { reference_id } = z.object({ reference_id: z.string() }).parse(detail);
  expect(words((await search(gateway, { reference_id })).data)).toEqual(['A window']);
});

test('values outside the documentation are validation errors that name the field', async () => {
  const gateway = await startGateway();
  const wrong = [
    ['take', 0],
    ['take', 101],
    ['skip', -1],
    ['mode', 'XOR'],
    ['created_on_from', 'yesterday'],
    ['delivered', 'maybe'],
  ] as const;
  for (const [name, value] of wrong) {
    const reply = await ask(gateway, 'POST', '/sms/search', { [name]: value });
    expect(reply).toMatchObject({
      status: 400,
      body: { fields: { [`params.${name}`]: { value } } },
    });
  }
  const sideways = await ask(gateway, 'POST', '/sms/search', { order: { created_on: 'SIDEWAYS' } });
  expect(sideways).toMatchObject({ status: 400 });
});

test('whatever the order and page size, the pages hold every row once and in order', async () => {
  const gateway = await filledGateway();
  const field = fc.constantFrom('created_on', 'modified_on', 'from', 'to', 'message', 'state');
  const sense = fc.constantFrom('ASC', 'DESC');
  await fc.assert(
    fc.asyncProperty(field, sense, fc.integer({ min: 1, max: 7 }), async (by, direction, take) => {
      const order = { [by]: direction };
      const rows: Row[] = [];
      for (let skip = 0; skip < 6; skip += take) {
        rows.push(...(await search(gateway, { order, take, skip })).data);
      }
      expect(new Set(rows.map((row) => row.uuid)).size).toBe(6);
      const keys = rows.map((row) => String(row[by]));
      const sorted = keys.toSorted((a, b) => (a < b ? -1 : 1) * (direction === 'ASC' ? 1 : -1));
      expect(keys).toEqual(sorted);
    }),
    { numRuns: 40 },
  );
});

test('no two changes share a millisecond, even when the clock stands still', async () => {
  const gateway = await startGateway({ clock: testClock() });
  await control(gateway, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'n',
    count: 50,
  });
  const { data } = await search(gateway, { order: { modified_on: 'ASC' } });
  expect(words(data)).toEqual(Array.from({ length: 50 }, (_, index) => `n ${index + 1}`));
  expect(new Set(data.map((row) => row.modified_on)).size).toBe(50);
});
