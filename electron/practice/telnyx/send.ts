/**
 * Sending: one text from a line, by profile, to a group, or later. Everything that Telnyx checks before
 * it takes a text is checked in the order of its documentation: form, line, recipient, money; a person
 * who opted out is refused at once. Source: Telnyx API reference, "Send a message", "Send a message
 * using number pool", "Send a group MMS message"; Telnyx docs, "Schedule a message".
 */
import { z } from 'zod';
import type { Answer } from '../envelope.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { countryOf } from '../numbers.ts';
import { countParts, priceOf } from '../parts.ts';
import { canText, type Lease, type Profile } from '../records.ts';
import { type ApiRequest, type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { groupMessage, outboundMessage } from './message.ts';
import { stopOf } from './opt-outs.ts';
import { one } from './page.ts';
import { lineFromPool } from './pool.ts';
import { read, TelnyxProblem } from './problem.ts';

const minute = 60_000;
const schedule = { soonest: 5 * minute, latest: 5 * 24 * 60 * minute } as const;
const most = { parts: 10, media: 10, members: 8 } as const;

const url = z.url({ protocol: /^https?$/, error: 'The URL is not valid.' }).max(2000);
const said = {
  text: z.string().default(''),
  subject: z.string().optional(),
  media_urls: z.array(url).default([]),
  webhook_url: url.nullish(),
  webhook_failover_url: url.nullish(),
  use_profile_webhooks: z.boolean().default(true),
};
const Text = z.object({
  ...said,
  to: z.string(),
  from: z.string().optional(),
  messaging_profile_id: z.string().optional(),
  send_at: z.iso.datetime({ offset: true }).nullish(),
});
const Pooled = z.object({ ...said, to: z.string(), messaging_profile_id: z.string() });
const Group = z.object({ ...said, to: z.array(z.string()), from: z.string() });
type Said = Pick<z.infer<typeof Text>, keyof typeof said>;

export function sendRoutes(grounds: Grounds, lifecycle: Lifecycle): Route[] {
  const { clock, ids, state } = grounds;

  function profileNamed(id: string): Profile {
    const profile = state.profiles.get(id);
    if (profile) return profile;
    const detail = 'The messaging profile could not be found.';
    throw new TelnyxProblem(10015, detail, '/messaging_profile_id');
  }

  function chosen(
    from: string | undefined,
    profileId: string | undefined,
    to: string,
    asked: Said,
  ) {
    if (from !== undefined) return lineNamed(grounds, from);
    if (profileId === undefined) throw new TelnyxProblem(40305, "A 'from' is required.", '/from');
    const lease = lineFromPool(state, profileNamed(profileId), to, asked.media_urls.length > 0);
    if (lease) return lease;
    throw new TelnyxProblem(40321, 'There is no usable number in the pool of this profile.');
  }

  async function take(
    request: ApiRequest,
    asked: Said,
    lease: Lease,
    to: readonly string[],
    sendAt: string | null,
  ): Promise<Answer> {
    check(grounds, asked, lease, to);
    const isGroup = to.length > 1;
    const group = isGroup
      ? { id: ids.uuid(`group:${state.outbound.everAdded}`), members: [...to] }
      : null;
    const plain = {
      from: lease.number,
      text: asked.text,
      media: asked.media_urls,
      callbackUrl: asked.webhook_url ?? null,
      failoverUrl: asked.webhook_failover_url ?? null,
    };
    const price = to.length * priceOf({ ...plain, group });
    if (state.balance() < price) throw new TelnyxProblem(20100, 'The balance is too low.');
    const rows = to.map((member) =>
      lifecycle.accept({ ...plain, to: member, group, sendAt, hidden: request.hidden }),
    );
    await state.flushed();
    const [first] = rows;
    if (!first) throw new TelnyxProblem(10004, "The 'to' parameter is missing.", '/to');
    return one(isGroup ? groupMessage(grounds, first) : outboundMessage(grounds, first));
  }

  function momentOf(sendAt: string | null | undefined): string | null {
    if (sendAt == null) return null;
    const wait = Date.parse(sendAt) - clock.now();
    if (wait < schedule.soonest || wait > schedule.latest) {
      const detail = "The 'send_at' must be between 5 minutes and 5 days from now.";
      throw new TelnyxProblem(10015, detail, '/send_at');
    }
    return new Date(sendAt).toISOString();
  }

  const single: Route['handle'] = (request) => {
    const asked = read(Text, request.body);
    const to = numberIn(asked.to, '/to');
    const lease = chosen(asked.from, asked.messaging_profile_id, to, asked);
    return take(request, asked, lease, [to], momentOf(asked.send_at));
  };
  return [
    route('POST', '/messages', single, 'send'),
    route('POST', '/messages/long_code', single, 'send'),
    route(
      'POST',
      '/messages/number_pool',
      (request) => {
        const asked = read(Pooled, request.body);
        const to = numberIn(asked.to, '/to');
        const lease = chosen(undefined, asked.messaging_profile_id, to, asked);
        return take(request, asked, lease, [to], null);
      },
      'send',
    ),
    route(
      'POST',
      '/messages/group_mms',
      (request) => {
        const asked = read(Group, request.body);
        const to = asked.to.map((member, position) => numberIn(member, `/to/${position}`));
        if (to.length < 2 || to.length > most.members || new Set(to).size < to.length) {
          const detail = `A group message goes to 2 to ${most.members} different numbers.`;
          throw new TelnyxProblem(10015, detail, '/to');
        }
        const lease = lineNamed(grounds, asked.from);
        if (!lease.mms) throw new TelnyxProblem(40308, noMms(lease), '/from');
        return take(request, asked, lease, to, null);
      },
      'send',
    ),
  ];
}

/** Telnyx reads no other spelling of a number. */
function numberIn(given: string, pointer: string): string {
  if (/^\+[1-9]\d{6,14}$/.test(given)) return given;
  const name = pointer.split('/')[1] ?? '';
  throw new TelnyxProblem(10016, `The '${name}' parameter must be in +E.164 format.`, pointer);
}

function lineNamed({ state }: Grounds, from: string): Lease {
  const lease = state.leaseOf(numberIn(from, '/from'));
  if (!lease) throw new TelnyxProblem(40305, `'${from}' is not a number of yours.`, '/from');
  if (!canText(lease)) throw new TelnyxProblem(40100, `'${from}' cannot send texts.`, '/from');
  return lease;
}

function noMms({ number }: Lease): string {
  return `'${number}' cannot send MMS.`;
}

function check({ state }: Grounds, asked: Said, lease: Lease, to: readonly string[]): void {
  const { text, media_urls: media } = asked;
  const profile = state.profiles.get(lease.profile ?? '');
  if (!profile) throw new TelnyxProblem(40305, 'The number is in no messaging profile.', '/from');
  if (!profile.enabled) throw new TelnyxProblem(40312, 'The messaging profile is disabled.');
  if (text === '' && media.length === 0) {
    throw new TelnyxProblem(40316, 'A text needs words or media.', '/text');
  }
  if (media.length > most.media) {
    throw new TelnyxProblem(40317, 'There are more than 10 media URLs.', '/media_urls');
  }
  if (media.length > 0 && !lease.mms) throw new TelnyxProblem(40308, noMms(lease), '/from');
  if (media.length === 0 && to.length === 1 && countParts(text) > most.parts) {
    throw new TelnyxProblem(40302, 'The text has more than 10 parts.', '/text');
  }
  for (const person of to) {
    const country = countryOf(person);
    if (country === null || !(profile.destinations ?? [country]).includes(country)) {
      throw new TelnyxProblem(40309, `'${person}' is in no whitelisted destination.`, '/to');
    }
    if (stopOf({ state }, person, profile.uuid)) {
      const detail = `Messages cannot be sent from '${lease.number}' to '${person}' due to an existing block rule.`;
      throw new TelnyxProblem(40300, detail);
    }
  }
}
