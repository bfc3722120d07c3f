/**
 * `POST /messages`: taken with 202, or refused before anything is done. Several recipients are one
 * group message with one id; here it is a text for each of them, since each has a fate of its own.
 * What Bandwidth finds out only after it took a text (the recipient has opted out, the country is not
 * open to the account, a file is gone) ends the text with that code.
 * Source: Bandwidth docs, "Create Message", "Errors".
 */
import { readObject } from '../body.ts';
import { Problem } from '../envelope.ts';
import type { Ending } from '../failing.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { isCountryPermitted } from '../numbers.ts';
import { hasOptedOut } from '../opt-outs.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { type BandwidthError, countryForbidden, mediaGone, optedOut } from './codes.ts';
import type { Files } from './files.ts';
import { accountPath } from './identity.ts';
import { takenMessage } from './message.ts';
import { readMessageRequest } from './message-request.ts';

export function sendRoutes(grounds: Grounds, files: Files, lifecycle: Lifecycle): Route[] {
  const { clock, ids, state } = grounds;

  function endingFor(from: string, to: string, media: readonly string[]): Ending | null {
    if (!isCountryPermitted(to)) return endedBy(countryForbidden, 'sending_failed');
    if (media.some(files.isMissing)) return endedBy(mediaGone, 'sending_failed');
    return hasOptedOut(state.inbound.all(), from, to) ? endedBy(optedOut, 'delivery_failed') : null;
  }

  const send = route(
    'POST',
    `${accountPath}/messages`,
    async ({ bytes, headers, hidden }) => {
      requireJson(headers['content-type'] ?? '');
      const asked = readMessageRequest(readObject(bytes), state.leaseOf, clock.now());
      const { from, to: members, text, media, tag } = asked;
      const uuid = ids.uuid(`group:${state.outbound.everAdded}`);
      const group = members.length > 1 ? { id: uuid, members } : null;
      const rows = members.map((to) => {
        const ending = endingFor(from, to, media);
        const words = { from, to, text, media, tag, group, callbackUrl: null, hidden };
        return lifecycle.accept({ ...words, ...(ending === null ? {} : { ending }) });
      });
      await state.flushed();
      return { status: 202, body: rows.map((row) => takenMessage(row, asked)).at(0) };
    },
    'send',
  );
  return [{ ...send, takes: 'bytes' }];
}

function requireJson(type: string): void {
  if (/^application\/json\b/i.test(type)) return;
  const advice = "Please use 'application/json'";
  throw new Problem(415, `Content-Type '${type}' is not supported. ${advice}`);
}

function endedBy({ code, name }: BandwidthError, status: Ending['status']): Ending {
  const error = { code: String(code), title: name, detail: name };
  return { dialect: 'bandwidth', status, error };
}
