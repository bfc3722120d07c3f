import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { now, openReceiver } from './test-receiver.ts';
import { bandwidth, opentact, sample, telnyx } from './test-sender.ts';

const inbound = {
  telnyx: sample('telnyx/inbound_sms'),
  bandwidth: sample('bandwidth/inbound_sms'),
  opentact: sample('opentact/webhook_message_finalized_delivered'),
};

describe('a webhook of each provider', () => {
  test.each([telnyx, bandwidth, opentact])(
    'is taken and answered 200: $dialect',
    async (source) => {
      const scene = await openReceiver();
      const raw = inbound[source.dialect];
      expect(await scene.send(source, raw)).toBe(200);
      expect(scene.taken).toMatchObject([
        {
          accountId: source.accountId,
          heard: { source: 'webhook', receivedAt: now, raw, facts: [{ from: expect.any(String) }] },
        },
      ]);
      expect(scene.counts(source)).toMatchObject({ accepted: 1, lastAcceptedAt: now });
    },
  );

  test('is answered only when it is stored', async () => {
    const storing = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const take = () => {
      asked.resolve();
      return storing.promise;
    };
    const scene = await openReceiver({ take });
    let answered = false;
    const sent = scene.send(telnyx, inbound.telnyx).then((status) => {
      answered = true;
      return status;
    });
    await asked.promise;
    expect(await scene.send({ ...telnyx, secret: 'nobody' }, inbound.telnyx)).toBe(404);
    expect(answered).toBe(false);
    storing.resolve();
    expect(await sent).toBe(200);
  });

  test('of an event nobody documented is kept and answered 200', async () => {
    const scene = await openReceiver();
    const link = { data: { event_type: 'message.link_click', id: 'e1', payload: { url: 'x' } } };
    const odd = [{ type: 'carrier-changed', time: '2026-03-02T15:10:00Z' }];
    const frame = { event_type: 'sms.archived', id: 'e2' };
    expect(await scene.send(telnyx, JSON.stringify(link))).toBe(200);
    expect(await scene.send(bandwidth, JSON.stringify(odd))).toBe(200);
    expect(await scene.send(opentact, JSON.stringify(frame))).toBe(200);
    const kinds = scene.taken.map(({ heard }) => heard.facts.map(({ kind }) => kind));
    expect(kinds).toEqual([['unrecognised'], ['unrecognised'], ['unrecognised']]);
  });
});

describe('a repeated webhook', () => {
  test('is answered 200 without asking the store again', async () => {
    const scene = await openReceiver();
    const { data } = z.object({ data: z.looseObject({}) }).parse(JSON.parse(inbound.telnyx));
    for (const attempt of [1, 2, 3]) {
      expect(await scene.send(telnyx, JSON.stringify({ data, meta: { attempt } }))).toBe(200);
      expect(await scene.send(bandwidth, inbound.bandwidth)).toBe(200);
    }
    expect(scene.taken).toHaveLength(2);
    expect(scene.counts(telnyx)).toMatchObject({ accepted: 1, duplicates: 2 });
    expect(scene.counts(bandwidth)).toMatchObject({ accepted: 1, duplicates: 2 });
  });

  test('goes to the store again when the first was not stored', async () => {
    let calls = 0;
    const take = async () => {
      calls += 1;
      if (calls === 1) throw new Error('disk full');
    };
    const scene = await openReceiver({ take });
    expect(await scene.send(telnyx, inbound.telnyx)).toBe(503);
    expect(await scene.send(telnyx, inbound.telnyx)).toBe(200);
    expect(scene.counts(telnyx)).toMatchObject({ accepted: 1, deferred: { 'store-failed': 1 } });
  });

  test('of two accounts is two webhooks', async () => {
    const other = { ...telnyx, accountId: 'other', secret: `x${telnyx.secret}` };
    const scene = await openReceiver({ sources: [telnyx, other] });
    await scene.send(telnyx, inbound.telnyx);
    await scene.send(other, inbound.telnyx);
    expect(scene.taken.map(({ accountId }) => accountId)).toEqual([telnyx.accountId, 'other']);
  });

  test('of a group is one for each recipient', async () => {
    const scene = await openReceiver();
    const parts = z
      .array(z.unknown())
      .parse(JSON.parse(sample('bandwidth/group_partial_delivery_sequence')));
    for (const part of [...parts, ...parts]) {
      expect(await scene.send(bandwidth, JSON.stringify(part))).toBe(200);
    }
    expect(scene.taken).toHaveLength(parts.length);
    expect(scene.counts(bandwidth).duplicates).toBe(parts.length);
  });
});

describe('the store', () => {
  test('that is too slow: 503, and what it stored late is known', async () => {
    const storing = Promise.withResolvers<void>();
    const limits = { answerWithin: { telnyx: 30, bandwidth: 30, opentact: 30 } };
    const scene = await openReceiver({ limits, take: () => storing.promise });
    expect(await scene.send(telnyx, inbound.telnyx)).toBe(503);
    expect(scene.counts(telnyx).deferred['store-slow']).toBe(1);
    storing.resolve();
    expect(await scene.send(telnyx, inbound.telnyx)).toBe(200);
    expect(scene.counts(telnyx).duplicates).toBe(1);
  });

  test('has only so much to do at once', async () => {
    const storing = Promise.withResolvers<void>();
    let begun = 0;
    const both = Promise.withResolvers<void>();
    const take = () => {
      begun += 1;
      if (begun === 2) both.resolve();
      return storing.promise;
    };
    const scene = await openReceiver({ limits: { storing: 2 }, take });
    const event = (id: string) => inbound.telnyx.replace(/"id": *"[^"]*"/, `"id":"${id}"`);
    const first = [scene.send(telnyx, event('a')), scene.send(telnyx, event('b'))];
    await both.promise;
    expect(await scene.send(telnyx, event('c'))).toBe(503);
    storing.resolve();
    expect(await Promise.all(first)).toEqual([200, 200]);
    expect(await scene.send(telnyx, event('c'))).toBe(200);
    expect(scene.counts(telnyx)).toMatchObject({ accepted: 3, deferred: { busy: 1 } });
  });
});
