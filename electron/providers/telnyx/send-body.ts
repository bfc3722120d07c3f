/**
 * A text -> the request that sends it.
 *
 * One recipient goes to `/messages`, several to `/messages/group_mms` as one conversation. By profile,
 * Telnyx chooses the line: `/messages/number_pool`, or `/messages` without a sender when the text is
 * to be held, since only that one knows `send_at`. What no endpoint can do is refused here: a field an
 * endpoint does not know would be passed over, and the text would go at once.
 * Source: Telnyx API reference, "Send a message", "Send a group MMS message", "Send a message using
 * number pool", "Schedule a message".
 */
import type { SendRequest } from '../provider.ts';

export interface SendCall {
  readonly path: string;
  readonly body: object;
}

/** Why Telnyx cannot be asked to send this. */
export type Unable = 'nobody' | 'group-later' | 'group-by-profile';

export function callFor(text: SendRequest): SendCall | Unable {
  const [first, ...others] = text.to;
  if (first === undefined) return 'nobody';
  const { from } = text;
  const byLine = typeof from === 'string';
  const by = byLine ? { from } : { messaging_profile_id: from.profileId };
  const said = contentOf(text);
  if (others.length > 0) {
    if (text.sendAt !== null) return 'group-later';
    if (!byLine) return 'group-by-profile';
    return { path: '/messages/group_mms', body: { ...by, to: text.to, ...said } };
  }
  if (text.sendAt !== null) {
    const send_at = new Date(text.sendAt).toISOString();
    return { path: '/messages', body: { ...by, to: first, ...said, send_at } };
  }
  const path = byLine ? '/messages' : '/messages/number_pool';
  return { path, body: { ...by, to: first, ...said } };
}

function contentOf({ text, media, callbackUrl }: SendRequest): object {
  return {
    ...(text === '' ? {} : { text }),
    ...(media.length === 0 ? {} : { media_urls: media }),
    ...(callbackUrl === null ? {} : { webhook_url: callbackUrl }),
  };
}
