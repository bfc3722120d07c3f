/**
 * The gateway as Bandwidth, the app's own client of it and the app's own receiver of its callbacks,
 * with a clock that stands still between steps.
 */
import { onTestFinished } from 'vitest';
import type { PracticeGateway } from '../../../electron/practice/gateway.ts';
import type { Behaviour } from '../../../electron/practice/people.ts';
import type { PracticeOptions } from '../../../electron/practice/settings.ts';
import {
  practiceAccountId,
  practiceApplicationId,
  practiceUser,
} from '../../../electron/practice/sign-in.ts';
import { startGateway } from '../../../electron/practice/test-client.ts';
import { type TestClock, testClock } from '../../../electron/practice/test-clock.ts';
import { numberOf } from '../../../electron/practice/test-scene.ts';
import { createBandwidth } from '../../../electron/providers/bandwidth/bandwidth.ts';
import type { BandwidthLogin } from '../../../electron/providers/bandwidth/credentials.ts';
import type { Provider, SendOutcome, SendRequest } from '../../../electron/providers/provider.ts';
import { type Receiver, startReceiver } from '../../../electron/webhooks/receiver.ts';
import { pathOf } from '../../../electron/webhooks/secret.ts';
import type { Heard, WireFact } from '../../../shared/model/receipt.ts';
import { Address } from '../../../shared/phone/address.ts';

export const localLine = Address.parse('+18382050008');
export const secondLine = Address.parse('+18382050009');
export const tollFreeLine = Address.parse('+18335550110');

export interface Stand {
  readonly gateway: PracticeGateway;
  readonly clock: TestClock;
  readonly client: Provider;
}

/** `clock` is one that stands still where a test goes on with it. */
type StandOptions = Omit<PracticeOptions, 'clock'> & { readonly clock?: TestClock };

export async function openStand(options: StandOptions = {}): Promise<Stand> {
  const clock = options.clock ?? testClock(Date.now());
  const gateway = await startGateway({ ...options, provider: 'bandwidth', clock });
  return { gateway, clock, client: clientOf(gateway) };
}

/** The user's way in, unless another is given. */
export function clientOf(
  { url, apiKey }: Pick<PracticeGateway, 'url' | 'apiKey'>,
  login: BandwidthLogin = { user: practiceUser, password: apiKey },
  accountId: string = practiceAccountId,
): Provider {
  const credentials = { accountId, applicationId: practiceApplicationId, ...login };
  return createBandwidth({ baseUrl: url }, credentials, { ownNumbers: [localLine] });
}

export function personWho(behaviour: Behaviour): Address {
  return Address.parse(numberOf(behaviour));
}

export function text(to: Address | readonly Address[], fields: Partial<SendRequest> = {}) {
  const request: SendRequest = {
    from: localLine,
    to: [to].flat(),
    text: 'Hello',
    media: [],
    localId: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
    callbackUrl: null,
    sendAt: null,
    ...fields,
  };
  return request;
}

/** The id of a text that was taken; throws on any other outcome. */
export function idOf(outcome: SendOutcome): string {
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return outcome.providerMessageId;
}

export interface Ear {
  readonly receiver: Receiver;
  /** Where it is. */
  readonly url: string;
  readonly heard: readonly Heard[];
  /** Everything that was heard once there are that many callbacks. */
  callbacks(count: number): Promise<readonly WireFact[]>;
}

const secret = 'practice-0123456789-0123456789-0123456789';

/** A receiver, not announced yet. `port` 0 takes any. */
export async function openEar(password: string, port = 0): Promise<Ear> {
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  const credentials = { user: practiceUser, password };
  const receiver = await startReceiver({
    port,
    sources: () => [{ accountId: 'practice', secret, dialect: 'bandwidth', credentials }],
    take: async (_accountId, one) => {
      heard.push(one);
      for (const look of waiting) look();
    },
    onCount: () => undefined,
  });
  onTestFinished(() => receiver.close());
  return {
    receiver,
    url: `http://127.0.0.1:${receiver.port}${pathOf(secret)}`,
    heard,
    callbacks: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (heard.length < count) return;
          waiting.delete(look);
          resolve(heard.flatMap(({ facts }) => facts));
        };
        waiting.add(look);
        look();
      }),
  };
}

/** The gateway's callbacks come to a receiver of ours. */
export async function openListeningStand(options: StandOptions = {}) {
  const stand = await openStand(options);
  const ear = await openEar(stand.gateway.apiKey);
  await stand.gateway.announce(ear.url);
  return { ...stand, ear };
}
