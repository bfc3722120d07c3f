import { expect, test } from 'vitest';
import { control, listen, search, startGateway } from './test-client.ts';
import { testClock } from './test-clock.ts';

const to = '+18382050008';
const people = ['+12125550101', '+12125550102', '+12125550103'];
const hour = 3_600_000;

test('what came during a sleep is spread over it, oldest first, the people in turn', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  const asleep = { from: people, to, text: 'Night', count: 5_000, spreadMs: 8 * hour };
  await control(gateway, 'POST', '/inbound-silent', asleep);

  const { total, data } = await search(gateway, {}, '/inbound');
  expect(total).toBe(5_000);
  expect(data.slice(0, 4).map((row) => [row.message, row.from])).toEqual([
    ['Night 1', '12125550101'],
    ['Night 2', '12125550102'],
    ['Night 3', '12125550103'],
    ['Night 4', '12125550101'],
  ]);
  const last = await search(gateway, { skip: 4_900 }, '/inbound');
  const times = [...data, ...last.data].map((row) => Date.parse(row.created_on));
  expect(times.at(0)).toBe(clock.now() - 8 * hour + (8 * hour) / 5_000);
  expect(times.at(-1)).toBe(clock.now());
  expect(new Set(times.slice(0, 100).map((at, index) => at - (times[index - 1] ?? at))).size).toBe(
    2,
  );
  expect(data.every((row) => row.created_on === row.modified_on)).toBe(true);
});

test('what comes next is later than the last of them, and no two share a millisecond', async () => {
  const gateway = await startGateway({ clock: testClock() });
  const many = { from: people, to, text: 'Many', count: 3_000 };
  await control(gateway, 'POST', '/inbound-silent', { ...many, spreadMs: 3_000 });
  await control(gateway, 'POST', '/inbound-silent', { from: people, to, text: 'Next' });
  const rows = [];
  for (let skip = 0; skip <= 3_000; skip += 100) {
    rows.push(...(await search(gateway, { skip }, '/inbound')).data);
  }
  expect(rows.at(-1)?.message).toBe('Next');
  expect(new Set(rows.map((row) => row.modified_on)).size).toBe(3_001);
  await expect(control(gateway, 'POST', '/inbound', { ...many, spreadMs: 2_999 })).rejects.toThrow(
    'params.spreadMs',
  );
});

test('spread texts are told live as well, in their order', async () => {
  const gateway = await startGateway();
  const listener = await listen(gateway);
  await control(gateway, 'POST', '/inbound', {
    ...{ from: people, to, text: 'Late', count: 3, spreadMs: hour },
  });
  const heard = [await listener.nextRow(), await listener.nextRow(), await listener.nextRow()];
  expect(heard.map((row) => row.message)).toEqual(['Late 1', 'Late 2', 'Late 3']);
});

test('everything is dated by the clock of the gateway, ahead or behind', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  for (const aheadMs of [-26 * hour, 0, 26 * hour]) {
    await control(gateway, 'POST', '/clock', { aheadMs });
    await control(gateway, 'POST', '/inbound-silent', { from: people, to, text: `${aheadMs}` });
  }
  const { data } = await search(gateway, {}, '/inbound');
  expect(data.map((row) => Date.parse(row.created_on) - clock.now())).toEqual([
    -26 * hour,
    0,
    26 * hour,
  ]);
});

test('a clock that is set back stands still in the records: their order holds', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  await control(gateway, 'POST', '/inbound-silent', { from: people, to, text: 'Before' });
  await control(gateway, 'POST', '/clock', { aheadMs: -hour });
  await control(gateway, 'POST', '/inbound-silent', { from: people, to, text: 'After' });
  const { data } = await search(gateway, {}, '/inbound');
  expect(data.map((row) => [row.message, Date.parse(row.modified_on) - clock.now()])).toEqual([
    ['Before', 0],
    ['After', 1],
  ]);
});
