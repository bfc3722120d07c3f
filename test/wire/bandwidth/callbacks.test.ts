/** What the practice Bandwidth posts, as the app's own receiver takes it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { control } from '../../../electron/practice/test-client.ts';
import { testClock } from '../../../electron/practice/test-clock.ts';
import { Address } from '../../../shared/phone/address.ts';
import {
  clientOf,
  type Ear,
  idOf,
  localLine,
  openEar,
  openListeningStand,
  openStand,
  personWho,
  secondLine,
  text,
  tollFreeLine,
} from './stand.ts';

const life = 60_000;
const { signal } = new AbortController();
const Raw = z.tuple([
  z.looseObject({ type: z.string(), to: z.string(), message: z.looseObject({ id: z.string() }) }),
]);

describe('a text', () => {
  test('is delivered to the carrier, with our tag and without its words', async () => {
    const { clock, client, ear } = await openListeningStand();
    const id = idOf(await client.send(text(personWho('delivered'))));
    clock.advance(life);
    expect(await ear.callbacks(1)).toMatchObject([
      {
        kind: 'outbound',
        providerMessageId: id,
        localId: text([]).localId,
        text: null,
        receipts: [{ to: personWho('delivered'), rung: 'carrier' }],
      },
    ]);
  });

  test('from a toll-free line is on the phone', async () => {
    const { clock, client, ear } = await openListeningStand();
    await client.send(text(personWho('delivered'), { from: tollFreeLine }));
    clock.advance(life);
    expect(await ear.callbacks(1)).toMatchObject([{ receipts: [{ rung: 'handset' }] }]);
  });

  test.each([
    ['fails-before', '5106', 'failed'],
    ['fails-after', '4720', 'failed'],
    ['spam-blocked', '4770', 'failed'],
    ['busy-carrier', '5600', 'failed'],
    ['unconfirmed', '9902', 'unconfirmed'],
  ] as const)('to somebody who %s: %s', async (behaviour, code, rung) => {
    const { clock, client, ear } = await openListeningStand();
    await client.send(text(personWho(behaviour)));
    clock.advance(life);
    expect(await ear.callbacks(1)).toMatchObject([{ receipts: [{ code, rung }] }]);
  });

  test('to a country that is not open is taken, and fails', async () => {
    const { clock, client, ear } = await openListeningStand();
    const mexico = Address.parse('+525512345678');
    expect(await client.send(text(mexico))).toMatchObject({ kind: 'answered' });
    clock.advance(life);
    expect(await ear.callbacks(1)).toMatchObject([{ receipts: [{ to: mexico, code: '4432' }] }]);
  });

  test('to somebody who wrote STOP to that line fails, until START', async () => {
    const { gateway, clock, client, ear } = await openListeningStand();
    const person = personWho('opts-out');
    await client.send(text(person));
    clock.advance(life);
    await client.send(text(person));
    await client.send(text(person, { from: secondLine }));
    clock.advance(life);
    await ear.callbacks(5);
    await control(gateway, 'POST', '/inbound', { from: person, to: localLine, text: 'Start' });
    await client.send(text(person));
    clock.advance(life);
    expect(await ear.callbacks(7)).toMatchObject([
      { receipts: [{ rung: 'carrier' }] },
      { kind: 'inbound', text: 'STOP', from: person, line: localLine },
      { from: localLine, receipts: [{ rung: 'failed', code: '4775' }] },
      { from: secondLine, receipts: [{ rung: 'carrier' }] },
      { kind: 'inbound', text: 'STOP', line: secondLine },
      { kind: 'inbound', text: 'Start' },
      { from: localLine, receipts: [{ rung: 'carrier' }] },
    ]);
  });
});

describe('pictures', () => {
  test('go out as MMS, which is told on its way', async () => {
    const { clock, client, ear } = await openListeningStand();
    const bytes = new Uint8Array([1, 2, 3]);
    const link = (await client.media?.upload(bytes, 'image/png', 'a.png', signal)) ?? '';
    await client.send(text(personWho('delivered'), { text: '', media: [link] }));
    clock.advance(life);
    expect(await ear.callbacks(2)).toMatchObject([
      { receipts: [{ rung: 'accepted', particulars: { state: 'message-sending' } }] },
      { receipts: [{ rung: 'carrier' }] },
    ]);
    expect(ear.heard[0]?.raw).toContain(link);
  });

  test('that are not there fail the text', async () => {
    const { gateway, clock, client, ear } = await openListeningStand();
    const media = [`${gateway.url}/users/5550100/media/nothing.png`];
    await client.send(text(personWho('delivered'), { media }));
    clock.advance(life);
    expect(await ear.callbacks(1)).toMatchObject([{ receipts: [{ code: '4410' }] }]);
  });

  test('come in as links that only the key opens', async () => {
    const { clock, client, ear } = await openListeningStand();
    await client.send(text(personWho('sends-picture')));
    clock.advance(life);
    const [, picture] = await ear.callbacks(2);
    const { media } = z.object({ media: z.tuple([z.url()]) }).parse(picture);
    const headers = await client.mediaHeaders(new URL(media[0]));
    expect(headers).not.toBeNull();
    expect((await fetch(media[0])).status).toBe(401);
    const file = await fetch(media[0], { headers: headers ?? {} });
    expect(file.headers.get('content-type')).toBe('image/png');
    const start = Buffer.from(await file.arrayBuffer()).subarray(1, 4);
    expect(start.toString()).toBe('PNG');
  });
});

describe('a group', () => {
  test('has one id, and an end for each member', async () => {
    const { clock, client, ear } = await openListeningStand();
    const members = [personWho('delivered'), personWho('fails-after')];
    const id = idOf(await client.send(text(members)));
    clock.advance(life);
    await ear.callbacks(4);
    const told = ear.heard.map(({ raw }) => Raw.parse(JSON.parse(raw))[0]);
    expect(new Set(told.map(({ message }) => message.id))).toEqual(new Set([id]));
    expect(told.map(({ type, to }) => `${type} ${to}`).sort()).toEqual(
      [
        `message-sending ${members[0]}`,
        `message-sending ${members[1]}`,
        `message-delivered ${members[0]}`,
        `message-failed ${members[1]}`,
      ].sort(),
    );
    expect(told[0]?.message['to']).toEqual(members);
    const { facts } = await client.newest(signal);
    expect(facts.map((fact) => fact.kind === 'outbound' && fact.providerMessageId)).toEqual([
      id,
      id,
    ]);
  });

  test('is answered to everybody', async () => {
    const { clock, client, ear } = await openListeningStand();
    await client.send(text([personWho('echoes'), personWho('delivered')]));
    clock.advance(life);
    const facts = await ear.callbacks(5);
    expect(facts.find(({ kind }) => kind === 'inbound')).toMatchObject({
      from: personWho('echoes'),
      line: localLine,
      others: [personWho('delivered')],
      text: 'Hello',
    });
  });
});

describe('posting', () => {
  test('asks for credentials first, and is told where by the account', async () => {
    const { gateway, clock, client } = await openStand();
    const ear = await openEar(gateway.apiKey);
    const authorization = `Basic ${btoa(`practice:${gateway.apiKey}`)}`;
    const door = `${new URL(gateway.url).origin}/practice/callback`;
    const body = JSON.stringify({ url: ear.url });
    const said = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    expect((await fetch(door, said)).status).toBe(401);
    const headers = { ...said.headers, authorization };
    expect((await fetch(door, { ...said, headers })).status).toBe(200);
    expect(await (await fetch(door, { headers })).json()).toEqual({ url: ear.url });
    await client.send(text(personWho('delivered')));
    clock.advance(life);
    const counts = () => ear.receiver.counts().get('practice');
    await vi.waitUntil(() => counts()?.accepted === 1);
    expect(counts()).toMatchObject({ challenged: 1, lastRefused: null });
  });

  test('is repeated until it is taken, in a later run too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bandwidth-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const options = { stateFile: join(folder, 'state'), apiKey: 'practice-key' };
    const stranger = await openEar('another password');
    const first = await openStand(options);
    await first.gateway.announce(stranger.url);
    const id = idOf(await first.client.send(text(personWho('sends-picture'))));
    first.clock.advance(life);
    await vi.waitUntil(() => refusedBy(stranger) >= 2);
    await first.gateway.close();
    await stranger.receiver.close();

    const ear = await openEar('practice-key', stranger.receiver.port);
    const clock = testClock(first.clock.now());
    const second = await openStand({ ...options, clock });
    await vi.waitUntil(() => {
      clock.advance(60_000);
      return ear.heard.length === 2;
    });
    const facts = await ear.callbacks(2);
    expect(facts).toContainEqual(expect.objectContaining({ providerMessageId: id }));
    const picture = facts.find(({ kind }) => kind === 'inbound');
    expect(picture).toMatchObject({
      media: [expect.stringContaining(`${second.gateway.url}/users/`)],
    });
    const rows = (await clientOf(second.gateway).newest(signal)).facts;
    expect(rows).toHaveLength(2);
  });
});

function refusedBy({ receiver }: Ear): number {
  return receiver.counts().get('practice')?.refused['wrong-credentials'] ?? 0;
}
