import { expect, test } from 'vitest';
import type { CommandAnswers } from '../../shared/contract/answers.ts';
import type { Line } from '../../shared/model/line.ts';
import type { Pool } from '../../shared/model/profile.ts';
import { Address } from '../../shared/phone/address.ts';
import { foundLine, foundProfile, person } from '../store/scene.ts';
import { accountId, only, start } from './scene.ts';

const numbers = [1, 2, 3].map((n) => Address.parse(`+1312555010${n}`));
const [first, second, third] = numbers;
const profileId = foundProfile.id;
const year = 365 * 24 * 60 * 60_000;

async function startWith(
  pool: Partial<Pool> = {},
  more: readonly Partial<Line>[] = [],
  capabilities: Parameters<typeof start>[1] = {},
) {
  const scene = await start({ undoSeconds: 0 }, capabilities);
  const leaseUntil = Date.now() + year;
  const lines = numbers.map((number, n) => ({ ...foundLine, number, leaseUntil, ...more[n] }));
  await scene.store.setLines(accountId, lines);
  const profile = { ...foundProfile, pool: { ...foundProfile.pool, ...pool } };
  await scene.store.setProfiles(accountId, [profile]);
  const send = (to: readonly Address[], text = 'Hi') =>
    scene.commands.sendByProfile({ accountId, profileId, to: [...to], text, media: [] });
  return { ...scene, send };
}

const linesOf = ({ messages, conversations }: CommandAnswers['sendByProfile']) =>
  messages.map((message) => conversations.find(({ id }) => id === message.conversationId)?.line);
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => person(from + n));

test('the numbers of a profile are cycled, and the next send goes on where the last ended', async () => {
  const { send } = await startWith();
  expect(linesOf(await send(people(1, 4)))).toEqual([first, second, third, first]);
  expect(linesOf(await send(people(5, 3)))).toEqual([second, third, first]);
});

test('two sends at once take different turns', async () => {
  const { send } = await startWith();
  const both = await Promise.all([send(people(1, 1)), send(people(2, 1))]);
  expect(both.map((one) => only(linesOf(one)))).toEqual([first, second]);
});

test('somebody hears from the line they know, and takes no turn', async () => {
  const { send } = await startWith();
  await send(people(1, 2));
  const again = await send([person(2), person(3), person(1)], 'again');
  expect(linesOf(again)).toEqual([second, third, first]);
});

test('without stickiness everybody takes a turn', async () => {
  const { send } = await startWith({ stickySender: false });
  await send(people(1, 2));
  expect(linesOf(await send([person(2), person(1)], 'again'))).toEqual([third, first]);
});

test('lines whose texts would fail are skipped, and those that cannot text always', async () => {
  const unregistered = { registration: 'none', campaign: null } as const;
  const some = [{ canText: false }, unregistered];
  const { send } = await startWith({}, some);
  expect(linesOf(await send(people(1, 2)))).toEqual([third, third]);
  const trusting = await startWith({ skipUnhealthy: false }, some);
  expect(linesOf(await trusting.send(people(1, 2)))).toEqual([second, third]);
});

test('one composition to many, each line one of its pool', async () => {
  const { send, store, kicked } = await startWith();
  const { messages } = await send([...people(1, 3), person(1)]);
  expect(messages).toHaveLength(3);
  const batchId = only([...new Set(messages.map((message) => message.batchId ?? ''))]);
  expect(await store.batchCard(batchId)).toMatchObject({ line: first, lines: 3, total: 3 });
  expect(kicked).toEqual([accountId]);
});

test('nothing is written where no line may send, or the profile is not there', async () => {
  const { send, store, commands } = await startWith({ longCodeWeight: 0 });
  await expect(send(people(1, 1))).rejects.toMatchObject({ failure: { code: 'pool-empty' } });
  const to = people(1, 1);
  const gone = { accountId, profileId: 'gone', to, text: 'Hi', media: [] };
  const unknown = commands.sendByProfile(gone);
  await expect(unknown).rejects.toMatchObject({ failure: { code: 'not-found' } });
  expect(await store.unsent()).toMatchObject({ texts: 0 });
});

test('where the provider chooses the line, ours is a guess that goes with the text', async () => {
  const unregistered = { registration: 'none', campaign: null } as const;
  const more = [unregistered, unregistered, unregistered];
  const { send, store } = await startWith({}, more, { pool: 'provider' });
  const sent = await send(people(1, 2));
  expect(linesOf(sent)).toEqual([first, second]);
  expect(sent.messages.map(({ byProfile }) => byProfile)).toEqual([profileId, profileId]);
  const { sends } = await store.claim(accountId, Date.now(), 9, []);
  expect(sends.map(({ byProfile }) => byProfile)).toEqual([profileId, profileId]);
  await store.setLines(accountId, []);
  await expect(send(people(3, 1))).rejects.toMatchObject({ failure: { code: 'pool-empty' } });
});
