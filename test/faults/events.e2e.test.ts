/** The socket is up and what it tells is wrong: nothing at all, twice, or in the wrong order. */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { MissedCause } from '../../shared/model/account.ts';
import type { GatewayProcess } from '../e2e/gateway-process.ts';
import { line, people } from '../e2e/scene.ts';
import { expectAllWentOnce, expectArrived } from './evidence.ts';
import { openStage, type Stage, stranger } from './stage.ts';

const otherLine = '+18382050009';
/** The provider's clock is known to two seconds: what is closer together has no order, ms. */
const apart = 3_000;
/** What is younger than this may still be on its way and is not missed yet, ms. */
const grace = 20_000;

interface Silence {
  readonly cause: MissedCause;
  readonly begin: (gateway: GatewayProcess) => Promise<void>;
  /** The order in which two texts come to be known: what is not pushed is found later. */
  readonly heard: readonly string[];
}

const silences: readonly Silence[] = [
  {
    cause: 'nothing-pushed',
    begin: (gateway) => gateway.fault({ kind: 'mute' }),
    heard: ['Here', 'Elsewhere'],
  },
  {
    cause: 'these-lines-only',
    begin: (gateway) => gateway.fault({ kind: 'mute', lines: [line] }),
    heard: ['Elsewhere', 'Here'],
  },
  {
    cause: 'subscription-gone',
    begin: (gateway) => gateway.unsubscribe(),
    heard: ['Here', 'Elsewhere'],
  },
];

async function fallSilent(stage: Stage, { cause, begin, heard }: Silence): Promise<void> {
  const gateway = stage.gateway();
  const missed = async () => (await stage.state()).health.missed;
  await begin(gateway);
  await delay(apart);
  await gateway.inbound({ from: people.delivered, to: line, text: 'Here' });
  await delay(apart);
  await gateway.inbound({ from: people.delivered, to: otherLine, text: 'Elsewhere' });
  await delay(grace + 1_000);
  const { accountId } = stage;
  await stage.app.page.evaluate((asked) => window.longcode.checkReceiving(asked), { accountId });
  await expectArrived(stage, heard);
  await expect.poll(missed, { timeout: 15_000 }).toMatchObject({ cause });
  expect((await missed())?.lines).toContain(line);

  await gateway.fault({ kind: 'unmute' });
  await stage.until('live');
  await gateway.inbound({ from: people.delivered, to: line, text: 'Pushed again' });
  await expectArrived(stage, [...heard, 'Pushed again']);
  await expect.poll(missed).toBeNull();
}

test('socket up but no events, for three causes: found, named, and live again', async () => {
  const played = silences.map(async (silence) => {
    const stage = await openStage();
    onTestFinished(stage.close);
    await fallSilent(stage, silence);
  });
  await Promise.all(played);
});

test('duplicate and reordered events: one message each, and the status ends where it should', async () => {
  const stage = await openStage();
  onTestFinished(stage.close);
  const gateway = stage.gateway();
  await gateway.fault({ kind: 'duplicate-events', times: 30 });
  await gateway.fault({ kind: 'reorder-events', times: 20 });
  const inn = Array.from({ length: 12 }, (_, n) => `In ${n + 1}`);
  const out = Array.from({ length: 12 }, (_, n) => `Out ${n + 1}`);
  for (const [n, text] of out.entries()) {
    await stage.write(stranger(n), text);
    await gateway.inbound({ from: people.delivered, to: line, text: inn[n] ?? '' });
  }
  await gateway.clearFaults();
  await expectAllWentOnce(stage, out);
  await expect
    .poll(() => new Set(stage.stored('out').map(({ rung }) => rung)))
    .toEqual(new Set(['carrier']));
  await expect.poll(() => stage.stored('in').length).toBe(inn.length);
  expect(
    stage
      .stored('in')
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(inn.toSorted());
  expect(stage.stored('in').every(({ known }) => known === 1)).toBe(true);
  const notified = (await stage.app.notifications()).map(({ body }) => body);
  expect(new Set(notified).size).toBe(notified.length);
});
