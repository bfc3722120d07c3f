/** The practice Telnyx with the app's own client at it, and perhaps the app's own receiver behind. */

import type { PracticeGateway } from '../../../electron/practice/gateway.ts';
import { type Behaviour, people } from '../../../electron/practice/people.ts';
import type { PracticeOptions } from '../../../electron/practice/settings.ts';
import { startGateway } from '../../../electron/practice/test-client.ts';
import type { Provider, SendOutcome, SendRequest } from '../../../electron/providers/provider.ts';
import { createTelnyx } from '../../../electron/providers/telnyx/telnyx.ts';
import type { Heard } from '../../../shared/model/receipt.ts';
import { Address } from '../../../shared/phone/address.ts';
import { type Hook, openHook } from './hook.ts';

export const line = Address.parse('+18382050008');
export const tollFree = Address.parse('+18335550110');

export interface TelnyxScene {
  readonly gateway: PracticeGateway;
  readonly telnyx: Provider;
  send(
    to: string | readonly string[],
    text: string,
    more?: Partial<SendRequest>,
  ): Promise<SendOutcome>;
  /** Everything the records tell of the time since then (ms) to a client that knows nothing yet. */
  caughtUp(since: number): Promise<Heard[]>;
}

/** A thousand times faster than life. */
export async function telnyxScene(options: PracticeOptions = {}): Promise<TelnyxScene> {
  const gateway = await startGateway({ provider: 'telnyx', speed: 1000, ...options });
  const client = (): Provider => createTelnyx({ baseUrl: gateway.url }, gateway.apiKey);
  const telnyx = client();
  return {
    gateway,
    telnyx,
    send: (to, text, more = {}) =>
      telnyx.send({
        from: line,
        to: [to].flat().map((number) => Address.parse(number)),
        text,
        media: [],
        localId: '0190b2f4-0000-7000-8000-000000000001',
        callbackUrl: null,
        sendAt: null,
        ...more,
      }),
    caughtUp: async (since) => {
      const heard: Heard[] = [];
      for await (const page of client().catchUp(since, new AbortController().signal)) {
        heard.push(page.heard);
      }
      return heard;
    },
  };
}

export async function hookedScene(
  options: PracticeOptions = {},
): Promise<TelnyxScene & { readonly hook: Hook }> {
  const scene = await telnyxScene(options);
  const hook = await openHook(scene.gateway);
  await scene.gateway.announce(hook.url);
  return { ...scene, hook };
}

export function numberOf(behaviour: Behaviour): string {
  return people.find((person) => person.behaviour === behaviour)?.number ?? '';
}

/** The id of a text that was taken; throws for every other end. */
export function idOf(outcome: SendOutcome): string {
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return outcome.providerMessageId;
}

/** Whether something heard is about a text that stands so. */
export function tells(id: string, state: string): (heard: Heard) => boolean {
  return ({ facts }) =>
    facts.some(
      (fact) =>
        fact.kind === 'outbound' &&
        fact.providerMessageId === id &&
        fact.receipts.some(({ particulars }) => particulars.state === state),
    );
}

export function brings(text: string): (heard: Heard) => boolean {
  return ({ facts }) => facts.some((fact) => fact.kind === 'inbound' && fact.text === text);
}
