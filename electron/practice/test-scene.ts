/** One gateway, one listener and a clock that stands still, to watch a text live its life. */
import { z } from 'zod';
import type { PracticeGateway } from './gateway.ts';
import { type Behaviour, people } from './people.ts';
import { ask, type Listener, listen, search, send, startGateway } from './test-client.ts';
import { type TestClock, testClock } from './test-clock.ts';

export interface Scene {
  readonly gateway: PracticeGateway;
  readonly listener: Listener;
  readonly clock: TestClock;
}

export const localLine = 18382050008;
export const tollFreeLine = 18335550110;

export async function scene(options: { stateFile?: string; clock?: TestClock } = {}) {
  const clock = options.clock ?? testClock();
  const gateway = await startGateway({ ...options, clock });
  return { gateway, clock, listener: await listen(gateway) } satisfies Scene;
}

export function numberOf(behaviour: Behaviour): string {
  return people.find((person) => person.behaviour === behaviour)?.number ?? '';
}

/** Sends a text, lets `ms` pass and tells what was heard, each frame in a few words. */
export async function lifeOf(
  { gateway, listener, clock }: Scene,
  to: string,
  text: string,
  ms = 10_000,
  from = localLine,
): Promise<string[]> {
  await send(gateway, to, text, from);
  clock.advance(ms);
  return (await listener.rest()).map((frame) => readFrame(frame).words);
}

export interface Told {
  readonly uuid: string;
  /** When it happened, ISO. */
  readonly at: string;
  /** "success/delivered", the text that came in, "telnyx delivery_failed 40003", ... */
  readonly words: string;
}

const OwnEvent = z
  .object({
    timestamp: z.string(),
    type: z.literal('sms'),
    payload: z.object({
      uuid: z.string(),
      type: z.string(),
      state: z.string(),
      delivered: z.boolean(),
      message: z.string(),
    }),
  })
  .transform(({ timestamp, payload: { uuid, type, state, delivered, message } }): Told => {
    const words = type === 'smsi' ? message : `${state}${delivered ? '/delivered' : ''}`;
    return { uuid, at: timestamp, words };
  });

const TelnyxWebhook = z
  .object({
    data: z.object({
      event_type: z.literal('message.finalized'),
      occurred_at: z.string(),
      payload: z.object({
        id: z.string(),
        to: z.tuple([z.object({ status: z.string() })]),
        errors: z.array(z.object({ code: z.string() })),
      }),
    }),
  })
  .transform(({ data: { occurred_at, payload } }): Told => {
    const codes = payload.errors.map(({ code }) => code);
    const words = ['telnyx', payload.to[0].status, ...codes].join(' ');
    return { uuid: payload.id, at: occurred_at, words };
  });

const BandwidthCallback = z
  .tuple([
    z.object({
      time: z.string(),
      type: z.string(),
      description: z.string(),
      message: z.object({ id: z.string() }),
      errorCode: z.number().optional(),
    }),
  ])
  .transform(([{ time, type, description, message, errorCode }]): Told => {
    const words = ['bandwidth', type, errorCode ?? description].join(' ');
    return { uuid: message.id, at: time, words };
  });

export function readFrame(frame: string): Told {
  return z.union([OwnEvent, TelnyxWebhook, BandwidthCallback]).parse(JSON.parse(frame));
}

/** Status, cost, errors and network in the message detail record of a text, or of the newest one. */
export async function recordOf(gateway: PracticeGateway, uuid?: string) {
  const newest = async () =>
    (await search(gateway, { order: { created_on: 'DESC' } }, '/outbound')).data[0]?.uuid;
  const { body } = await ask(gateway, 'GET', `/messages/${uuid ?? (await newest())}`);
  return z
    .object({
      data: z.looseObject({
        to: z.tuple([z.looseObject({ status: z.string() })]),
        cost: z.object({ amount: z.string() }),
        errors: z.array(z.looseObject({ code: z.string().optional(), title: z.string() })),
        carrier: z.string(),
        line_type: z.string(),
      }),
    })
    .parse(body).data;
}
