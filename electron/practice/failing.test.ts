import { expect, test } from 'vitest';
import { explain } from '../../shared/delivery/catalogue/explain.ts';
import { type Ending, failing } from './failing.ts';
import { people } from './people.ts';
import { listen, search, send, startGateway } from './test-client.ts';
import { localLine, readFrame, recordOf, scene, tollFreeLine } from './test-scene.ts';

const endings = [...failing];
const callbackOf = ({ dialect, status, error }: Ending) =>
  dialect === 'telnyx'
    ? `telnyx ${status} ${error.code}`
    : `bandwidth message-failed ${error.code}`;

const explained = ({ dialect: provider, status, error }: Ending) =>
  explain({
    provider,
    state: provider === 'telnyx' ? status : 'message-failed',
    fromType: 'long-code',
    ...error,
  });

test.each([
  ['a local line', localLine],
  ['a toll-free line', tollFreeLine],
])('texts from %s always end with the code of their number', async (_, line) => {
  const { gateway, listener, clock } = await scene();
  const sent = new Map<string, string>();
  for (const [number] of endings) sent.set((await send(gateway, number, 'Hi', line)).uuid, number);
  clock.advance(10_000);
  const told = Map.groupBy((await listener.rest()).map(readFrame), ({ uuid }) => uuid);

  const { data } = await search(gateway);
  for (const row of data) {
    const number = sent.get(row.uuid) ?? '';
    const ending = failing.get(number);
    if (!ending) throw new Error(`${number} is not in the failing range`);
    const isSent = ending.status !== 'sending_failed';
    const events = told.get(row.uuid) ?? [];
    expect([number, ...events.map(({ words }) => words)]).toEqual([
      number,
      'created',
      ...(isSent ? ['success'] : []),
      callbackOf(ending),
    ]);
    const isFailed = explained(ending).rung === 'failed';
    expect(row).toMatchObject({ state: isFailed ? 'failed' : 'sent', delivered: false });
    expect(await recordOf(gateway, row.uuid)).toMatchObject({
      to: [{ address: number, status: ending.status }],
      cost: { amount: isSent ? '0.0075' : '0.0000' },
      errors: [ending.error],
      ...(ending.network ?? { carrier: 'Practice Wireless', line_type: 'Wireless' }),
    });
    // The callback must come first in time too, or the row found by a later search would outrank it.
    expect(Date.parse(events.at(-1)?.at ?? '')).toBeLessThan(Date.parse(row.modified_on));
  }
  expect(data).toHaveLength(endings.length);
});

test('it has at least nine causes a person can act on, and one end that is no failure', () => {
  const all = endings.map(([, ending]) => explained(ending));
  expect(all.filter(({ known }) => !known)).toEqual([]);
  const failed = all.filter(({ rung }) => rung === 'failed');
  expect(failed).toHaveLength(endings.length - 1);
  expect(new Set(failed.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(9);
  expect(all.at(-1)).toMatchObject({ rung: 'unconfirmed', code: '9902' });
});

test('nobody lives there, and every number keeps its code', () => {
  expect(people.filter(({ number }) => failing.has(number))).toEqual([]);
  expect(endings.map(([number, { error }]) => `${number.slice(-4)} ${error.code}`)).toEqual([
    ...['0150 40001', '0151 40003', '0152 40008', '0153 40010', '0154 40011', '0155 40016'],
    ...['0156 40300', '0157 4721', '0158 4770', '0159 5620', '0160 4702', '0161 40005'],
    '0162 9902',
  ]);
});

/** Numbers for fiction in five states: whoever is not listed is delivered. */
const unlisted = [202, 303, 404, 505, 602].flatMap((area) =>
  Array.from({ length: 100 }, (_, line) => `+1${area}55501${String(line).padStart(2, '0')}`),
);

test('a composition to 500 people is told in 1,500 events within ten seconds', async () => {
  const gateway = await startGateway({ speed: 100 });
  const { socket } = await listen(gateway);
  const codes = [...failing].filter(([, { status }]) => status === 'delivery_failed');
  const failed = Array.from({ length: 37 }, (_, n) => codes[n % codes.length]?.[0] ?? '');
  const recipients = [...unlisted.slice(failed.length), ...failed];

  const start = performance.now();
  const frames: string[] = [];
  const told = new Promise<void>((done) => {
    socket.on('message', (data) => {
      if (frames.push(String(data)) === 1_500) done();
    });
  });
  const sent = new Set<string>();
  while (sent.size < recipients.length) {
    const next = recipients.slice(sent.size, sent.size + 20);
    for (const { uuid } of await Promise.all(next.map((to) => send(gateway, to)))) sent.add(uuid);
  }
  await told;
  expect(performance.now() - start).toBeLessThan(10_000);

  const events = Map.groupBy(frames.map(readFrame), ({ uuid }) => uuid);
  expect(new Set(events.keys())).toEqual(sent);
  expect([...events.values()].filter(({ length }) => length !== 3)).toEqual([]);
  const ends = [...events.values()].map((all) => all.at(-1)?.words ?? '');
  expect(ends.filter((words) => words === 'success/delivered')).toHaveLength(463);
  expect(ends.filter((words) => / (delivery|message)[_-]failed /.test(words))).toHaveLength(37);
});
