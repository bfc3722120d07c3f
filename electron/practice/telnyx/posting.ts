/**
 * How Telnyx posts: signed with Ed25519 over `timestamp|body`, answered with 2xx within 2 seconds, up
 * to 3 tries at each address and then the next one. The waits between tries are not documented.
 * Source: Telnyx docs, "Receiving webhooks".
 */
import { sign } from 'node:crypto';
import type { Delivery } from '../records.ts';
import type { Grounds } from '../services.ts';
import { signingKeyOf } from '../sign-in.ts';
import type { Manner } from '../webhooks.ts';

const waits = [1000, 5000];

export function telnyxManner({ apiKey, clock }: Pick<Grounds, 'apiKey' | 'clock'>): Manner {
  const key = signingKeyOf(apiKey);
  return {
    answerWithin: 2000,
    waitAfter: (tries) => waits[tries - 1] ?? null,
    bodyOf: withMeta,
    async exchange(body, request) {
      const timestamp = String(Math.floor(clock.now() / 1000));
      const signature = sign(null, Buffer.from(`${timestamp}|${body}`), key).toString('base64');
      const { status } = await request({
        'content-type': 'application/json',
        'user-agent': 'telnyx-webhooks',
        'telnyx-timestamp': timestamp,
        'telnyx-signature-ed25519': signature,
      });
      return status;
    },
  };
}

/** Which try it is and where it goes stands beside the event; half an event stays as it is. */
function withMeta({ body, attempts }: Delivery, url: string): string {
  if (!body.endsWith('}}')) return body;
  const meta = { attempt: attempts.length + 1, delivered_to: url };
  return `${body.slice(0, -1)},"meta":${JSON.stringify(meta)}}`;
}
