/** Scheduled texts between a real store and a practice gateway: held, changed, missed, and sent once. */
import { expect, onTestFinished, test } from 'vitest';
import type { Clock } from '../../electron/clock.ts';
import { createSchedules } from '../../electron/schedule/schedules.ts';
import type { Scheduled } from '../../shared/schedule/scheduled.ts';
import { gatewayFor, line, quiet, runAt, type Scene } from './scene.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Computer and clock apart: `sleep` lets time pass, `set` moves what the wall clock shows. */
function clockOfTest() {
  let slept = 0;
  let shift = 0;
  const clock: Clock = {
    now: () => Date.now() + slept + shift,
    monotonic: () => performance.now() + slept,
    uptime: () => performance.now() + slept,
  };
  return {
    clock,
    sleep: (ms: number) => {
      slept += ms;
    },
    set: (ms: number) => {
      shift = ms;
    },
  };
}

async function stage(provider: 'telnyx' | 'opentact') {
  const gateway = await gatewayFor({ provider });
  const time = clockOfTest();
  const { account, scene } = await runAt(gateway);
  const { store } = scene;
  const start = () => {
    const schedules = createSchedules({
      ...{ store, clock: time.clock, providerOf: scene.engine.providerOf },
      answers: () => true,
      callbackUrl: () => null,
      take: scene.engine.take,
      kick: scene.engine.kick,
      onChanges: () => undefined,
      onScheduled: () => undefined,
      onFailure: (error) => scene.failures.push(error),
    });
    onTestFinished(schedules.stop);
    schedules.start();
    return schedules;
  };
  const schedule = async (text: string, due: number): Promise<string> => {
    const texts = [{ id: crypto.randomUUID(), line, to: [quiet] }];
    const when = { due, zone: null, cancelOnReply: false, now: Date.now() };
    const written = { accountId: account.id, texts, text, media: [], byProfile: null, ...when };
    return (await store.schedule(written)).scheduled[0]?.id ?? '';
  };
  const stateOf = async (id: string): Promise<Scheduled['state']['kind'] | undefined> =>
    (await store.schedules(null, 10)).scheduled.find((one) => one.id === id)?.state.kind;
  const sent = async (): Promise<string[]> => (await gateway.log()).sends.map(({ text }) => text);
  return { ...{ gateway, account, scene, store, time }, ...{ start, schedule, stateOf, sent } };
}

const states = async (scene: Scene): Promise<(string | undefined)[]> =>
  (await scene.messages()).map(({ deliveries }) => deliveries[0]?.waiting?.kind);

test('an answer that is lost while a text is handed over: it is asked for once, and never again', async () => {
  const { gateway, start, schedule, stateOf, sent, time } = await stage('telnyx');
  await gateway.fault({ kind: 'drop-answer', on: 'send' });
  const id = await schedule('Once', Date.now() + hour);
  const first = start();
  await expect.poll(() => stateOf(id)).toBe('unsure');
  await first.stop();
  time.sleep(10 * minute);
  const second = start();
  second.look();
  await second.stop();
  expect([await stateOf(id), await sent()]).toEqual(['unsure', ['Once']]);
});

test('a change whose cancelling got no answer: asked again, and the new text is held once', async () => {
  const { gateway, start, schedule, stateOf, sent, store, time, scene, account } =
    await stage('telnyx');
  const id = await schedule('Old', Date.now() + hour);
  const schedules = start();
  await expect.poll(() => stateOf(id)).toBe('there');
  await gateway.fault({ kind: 'drop-answer', on: 'any' });
  const due = Date.now() + 2 * hour;
  await store.changeSchedule(
    id,
    { text: 'New', due, zone: null, cancelOnReply: false },
    Date.now(),
  );
  schedules.look();
  await expect
    .poll(
      async () => {
        time.sleep(minute / 2);
        schedules.look();
        return [await stateOf(id), await sent()];
      },
      { timeout: 10_000 },
    )
    .toEqual(['there', ['Old', 'New']]);
  const provider = scene.engine.providerOf(account.id);
  const uuids = (await gateway.log()).sends.map(({ uuid }) => uuid);
  const heard = await Promise.all(uuids.map((uuid) => provider?.get(uuid)));
  const words = heard.flatMap((one) =>
    (one?.facts ?? []).flatMap((fact) =>
      fact.kind === 'outbound' ? fact.receipts.map(({ particulars }) => particulars.state) : [],
    ),
  );
  expect(words).toEqual(['cancelled', 'scheduled']);
  expect(await scene.messages()).toEqual([]);
});

test('killed between the two requests of a change: the next start goes on, and nothing is sent twice', async () => {
  const { start, schedule, stateOf, sent, store, scene, account } = await stage('telnyx');
  const id = await schedule('Old', Date.now() + hour);
  const first = start();
  await expect.poll(() => stateOf(id)).toBe('there');
  await first.stop();
  const due = Date.now() + 2 * hour;
  await store.changeSchedule(
    id,
    { text: 'New', due, zone: null, cancelOnReply: false },
    Date.now(),
  );
  const work = await store.scheduleWork(account.id, Date.now());
  await scene.engine.providerOf(account.id)?.cancel(work.recall[0]?.providerMessageId ?? '');
  await store.recover(Date.now());
  start();
  await expect.poll(() => stateOf(id)).toBe('there');
  expect(await sent()).toEqual(['Old', 'New']);
});

test('missed while the computer slept: it asks, and is not sent late', async () => {
  const { start, schedule, time, scene, sent } = await stage('opentact');
  await schedule('On time', Date.now() + 10 * minute);
  const schedules = start();
  time.sleep(hour);
  schedules.look();
  await expect.poll(() => states(scene)).toEqual(['stale']);
  expect(await sent()).toEqual([]);
});

test('at its time it leaves once, however often it is looked at', async () => {
  const { start, schedule, time, sent } = await stage('opentact');
  await schedule('On time', Date.now() + 10 * minute);
  const schedules = start();
  time.sleep(10 * minute + 1000);
  for (let times = 0; times < 5; times += 1) schedules.look();
  await expect.poll(sent).toEqual(['On time']);
  schedules.look();
  await schedules.stop();
  expect(await sent()).toEqual(['On time']);
});

test.each([
  ['forward', day],
  ['back', -day],
])('a clock set %s a day sends nothing early, late or twice', async (_, shift) => {
  const { start, schedule, time, sent, stateOf } = await stage('opentact');
  const tomorrow = await schedule('Tomorrow', Date.now() + day + minute);
  await schedule('Soon', Date.now() + 30 * minute);
  const schedules = start();
  time.set(shift);
  schedules.look();
  time.sleep(2 * minute);
  schedules.look();
  await schedules.stop();
  expect([await sent(), await stateOf(tomorrow)]).toEqual([[], 'here']);
  time.set(0);
  time.sleep(29 * minute);
  start();
  await expect.poll(sent).toEqual(['Soon']);
  expect(await stateOf(tomorrow)).toBe('here');
});
