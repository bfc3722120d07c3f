import { expect, test } from 'vitest';
import { control } from '../../../electron/practice/test-client.ts';
import { testClock } from '../../../electron/practice/test-clock.ts';
import { Address } from '../../../shared/phone/address.ts';
import { idOf, line, numberOf, telnyxScene, tollFree } from './scene.ts';

const person = '+12125550103';
const picture = 'https://cdn.example.com/p/1.jpg';

test('the key is checked, and what is wrong with it is told apart', async () => {
  const { gateway, send, telnyx } = await telnyxScene();
  expect(await telnyx.check()).toMatchObject({ balance: 100 });
  await control(gateway, 'POST', '/key', { accepted: false });
  expect(await send(person, 'Hi')).toMatchObject({ kind: 'key-refused' });
  await expect(telnyx.check()).rejects.toMatchObject({ kind: 'key-refused' });
  await control(gateway, 'POST', '/key', { accepted: false, status: 403 });
  expect(await send(person, 'Hi')).toMatchObject({ kind: 'rejected', code: '10010' });
  await control(gateway, 'POST', '/key', { accepted: true });
  expect(await send(person, 'Hi')).toMatchObject({ kind: 'answered' });
});

test('a key that may not read the profiles may still send', async () => {
  const { gateway, send, telnyx } = await telnyxScene();
  await control(gateway, 'POST', '/rights', { missing: ['read-profiles'] });
  await expect(telnyx.profiles()).rejects.toMatchObject({ kind: 'may-not' });
  expect(await send(person, 'Hi')).toMatchObject({ kind: 'answered' });
});

test('a text is taken as queued, and stands as delivered when asked for', async () => {
  const { send, telnyx } = await telnyxScene();
  const sent = await send(person, 'Hi');
  expect(sent).toMatchObject({
    heard: {
      facts: [{ from: line, receipts: [{ to: person, particulars: { state: 'queued' } }] }],
    },
  });
  const stands = async () => (await telnyx.get(idOf(sent)))?.facts;
  await expect
    .poll(stands)
    .toMatchObject([{ text: 'Hi', receipts: [{ particulars: { state: 'delivered' } }] }]);
  expect(await telnyx.get('00000000-0000-4000-8000-000000000000')).toBeNull();
});

test.each([
  ['nothing said', { text: '' }, '40316'],
  ['a line of nobody', { from: Address.parse('+15550001111') }, '40305'],
  ['a line that cannot text', { from: Address.parse('+18382050010') }, '40100'],
  ['a picture from a toll-free line', { from: tollFree, media: [picture] }, '40308'],
  ['eleven parts', { text: 'x'.repeat(1531) }, '40302'],
  ['eleven pictures', { media: Array.from({ length: 11 }, () => picture) }, '40317'],
  ['another country', { to: [Address.parse('+4915112345678')] }, '40309'],
  ['too soon to be held', { sendAt: Date.now() + 60_000 }, '10015'],
  ['no web address', { media: ['file:///etc/passwd'] }, '10015'],
])('%s is rejected with its code', async (_what, request, code) => {
  const { send } = await telnyxScene();
  expect(await send(person, 'Hi', request)).toMatchObject({ kind: 'rejected', code });
});

test('too little balance is said, and a picture costs more', async () => {
  const { gateway, send } = await telnyxScene();
  await control(gateway, 'POST', '/balance', { balance: 0.01 });
  expect(await send(person, 'Hi', { media: [picture] })).toMatchObject({ code: '20100' });
  expect(await send(person, 'Hi')).toMatchObject({ kind: 'answered' });
});

test('a person who wrote STOP is blocked for the profile until START', async () => {
  const { gateway, send, telnyx } = await telnyxScene();
  const from = numberOf('opts-out');
  await send(from, 'Hi');
  const { signal } = new AbortController();
  await expect
    .poll(() => telnyx.optOuts(signal))
    .toMatchObject([{ person: from, line, keyword: 'STOP' }]);
  expect(await send(from, 'Please')).toMatchObject({ kind: 'rejected', code: '40300' });
  const other = await send(from, 'Please', { from: Address.parse('+18382050009') });
  expect(other).toMatchObject({ kind: 'rejected', code: '40300' });
  await control(gateway, 'POST', '/inbound', { from, to: line, text: 'Start' });
  expect(await telnyx.optOuts(signal)).toEqual([]);
  expect(await send(from, 'Thanks')).toMatchObject({ kind: 'answered' });
});

test('by profile the pool takes turns by weight, and keeps to a person once written to', async () => {
  const { gateway, send, telnyx } = await telnyxScene();
  const [profile] = await telnyx.profiles();
  if (profile === undefined) throw new Error('no profile');
  const { id: profileId, ...draft } = profile;
  await telnyx.saveProfile(profileId, {
    ...draft,
    pool: { ...profile.pool, longCodeWeight: 2, tollFreeWeight: 1, stickySender: true },
  });
  const lineFor = async (to: string) => {
    const sent = await send(to, 'Hi', { from: { profileId } });
    if (sent.kind !== 'answered') throw new Error(JSON.stringify(sent));
    const [fact] = sent.heard.facts;
    return fact?.kind === 'outbound' ? fact.from : null;
  };
  const to = Array.from({ length: 9 }, (_, index) => `+1212555017${index}`);
  const lines = [];
  for (const number of to) lines.push(await lineFor(number));
  expect(lines.filter((number) => number === tollFree)).toHaveLength(3);
  expect(new Set(lines).size).toBe(gateway.lines.length);
  for (const [index, number] of to.entries()) expect(await lineFor(number)).toBe(lines[index]);

  await telnyx.saveProfile(profileId, { ...draft, pool: { ...profile.pool, enabled: false } });
  expect(await send(person, 'Hi', { from: { profileId } })).toMatchObject({ code: '40321' });
});

test('a text is held until its time, and taken back before', async () => {
  const clock = testClock(Date.now());
  const { send, telnyx } = await telnyxScene({ clock });
  const sendAt = clock.now() + 10 * 60_000;
  const [held, taken] = [
    idOf(await send(person, 'Later', { sendAt })),
    idOf(await send(person, 'Never', { sendAt })),
  ];
  const stands = async (id: string) => {
    const [fact] = (await telnyx.get(id))?.facts ?? [];
    return fact?.kind === 'outbound' ? fact.receipts[0]?.particulars.state : null;
  };
  await telnyx.cancel(taken);
  clock.advance(9 * 60_000 + 30_000);
  expect([await stands(held), await stands(taken)]).toEqual(['scheduled', 'cancelled']);
  await expect(telnyx.cancel(held)).rejects.toMatchObject({ kind: 'refused' });
  clock.advance(60_000);
  expect([await stands(held), await stands(taken)]).toEqual(['delivered', 'cancelled']);
  await expect(telnyx.cancel(held)).rejects.toMatchObject({ kind: 'refused' });
});

test('asked too often, Telnyx says how long to wait; its own trouble is not a refusal', async () => {
  const { gateway, send } = await telnyxScene();
  const fault = (status: number) => ({ kind: 'status', on: 'send', status, retryAfter: 7 });
  await control(gateway, 'POST', '/fault', fault(429));
  expect(await send(person, 'Hi')).toMatchObject({
    ...{ kind: 'not-sent', asked: true, retryAfterMs: 7000 },
    detail: expect.stringContaining('10011'),
  });
  await control(gateway, 'POST', '/fault', fault(500));
  expect(await send(person, 'Hi')).toMatchObject({ kind: 'unknown' });
});

test('what was taken and hidden is nowhere', async () => {
  const { gateway, send, caughtUp } = await telnyxScene();
  await control(gateway, 'POST', '/fault', { kind: 'hide' });
  expect(await send(person, 'Gone')).toMatchObject({ kind: 'unknown' });
  const facts = (await caughtUp(Date.now() - 60_000)).flatMap((heard) => heard.facts);
  expect(facts).toEqual([]);
});

test('numbers move between profiles, and one out of any cannot text', async () => {
  const { send, telnyx } = await telnyxScene();
  const draft = { name: 'Desk', callbackUrl: null, failoverUrl: null };
  const pool = {
    ...{ enabled: false, longCodeWeight: 1, tollFreeWeight: 1 },
    ...{ skipUnhealthy: false, stickySender: false },
  };
  const desk = await telnyx.saveProfile(null, { ...draft, pool });
  expect(desk).toMatchObject({ name: 'Desk', pool: { enabled: false } });
  const own = async () => {
    const found = await telnyx.line(line);
    if (found === null) throw new Error('no line');
    return found;
  };
  await telnyx.assign(await own(), desk.id);
  expect(await own()).toMatchObject({ profile: 'Desk', canText: true, registration: 'registered' });
  await expect(telnyx.deleteProfile(desk.id)).rejects.toMatchObject({ kind: 'refused' });
  await telnyx.disableTexting(await own());
  expect(await send(person, 'Hi')).toMatchObject({ code: '40100' });
  await telnyx.deleteProfile(desk.id);
  const [first] = await telnyx.profiles();
  await telnyx.enableTexting(await own(), first?.id ?? '', 'CL2CERQ');
  expect(await send(person, 'Hi')).toMatchObject({ kind: 'answered' });
});
