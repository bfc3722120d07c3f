/** Where a test lets the practice Telnyx post to: the app's own receiver with its signature check. */
import { onTestFinished } from 'vitest';
import type { PracticeGateway } from '../../../electron/practice/gateway.ts';
import { type Receiver, startReceiver } from '../../../electron/webhooks/receiver.ts';
import { newSecret, pathOf } from '../../../electron/webhooks/secret.ts';
import type { Heard, WireFact } from '../../../shared/model/receipt.ts';

export interface Hook {
  readonly url: string;
  readonly receiver: Receiver;
  /** In the order they came. */
  readonly heard: readonly Heard[];
  /** The first of what came so far, or will come, that satisfies `test`. */
  until(test: (heard: Heard) => boolean): Promise<Heard>;
  /** What the receiver does not take from now on. */
  refuse(refused: (heard: Heard) => boolean): void;
}

export async function openHook(gateway: PracticeGateway, port = 0): Promise<Hook> {
  const secret = newSecret();
  const heard: Heard[] = [];
  const watchers = new Set<() => void>();
  let refused = (_heard: Heard): boolean => false;
  const credentials = { publicKey: gateway.signIn['public-key'] ?? '' };
  const receiver = await startReceiver({
    port,
    sources: () => [{ accountId: 'account', secret, dialect: 'telnyx', credentials }],
    take: async (_accountId, each) => {
      if (refused(each)) throw new Error('not now');
      heard.push(each);
      for (const watch of watchers) watch();
    },
    onCount: () => undefined,
  });
  onTestFinished(() => receiver.close());
  return {
    url: `http://127.0.0.1:${receiver.port}${pathOf(secret)}`,
    receiver,
    heard,
    refuse: (test) => {
      refused = test;
    },
    until: (test) =>
      new Promise((resolve) => {
        const watch = (): void => {
          const found = heard.find(test);
          if (found === undefined) return;
          watchers.delete(watch);
          resolve(found);
        };
        watchers.add(watch);
        watch();
      }),
  };
}

/** Each fact in a few words: "out <text> queued|sent..." or "in <text>". */
export function wordsOf(heard: readonly Heard[]): string[] {
  return heard.flatMap(({ facts }) => facts.map(wordsOfFact));
}

function wordsOfFact(fact: WireFact): string {
  switch (fact.kind) {
    case 'inbound':
      return `in ${fact.text} ${fact.media.length}`;
    case 'outbound':
      return [
        'out',
        ...fact.receipts.map(({ to, code, particulars: { state } }) =>
          [to.slice(-3), state, code].filter((word) => word !== null).join(':'),
        ),
      ].join(' ');
    case 'unrecognised':
      return fact.reason;
  }
}
