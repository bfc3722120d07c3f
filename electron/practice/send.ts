/**
 * Sending, in every spelling Opentact's pages use: {tn, to, message} (OpenAPI), {from, to, text}
 * (How-to), and FROM, TO, Message as query parameters (Send SMS with Number). The plain dialect knows
 * the How-to form only.
 *
 * A text from a number that is leased but not SMS-enabled is a validation error naming that parameter:
 * the documented 404 says the lease does not exist, which would be untrue. Too little balance is 402
 * at /sms (OpenAPI) and 405 at /sms/o (Life Cycle of SMS Delivery): the two pages disagree, so the
 * gateway speaks both. What becomes of a text to somebody who wrote STOP is documented nowhere; here
 * the carrier behind it blocks it, as carriers do. The answer names its `type` at /sms (OpenAPI) and not at /sms/o (How-to).
 */
import { z } from 'zod';
import { checked, invalidField, notFound, ok, Problem } from './envelope.ts';
import { optedOut } from './failing.ts';
import { isCountryPermitted, readNumber } from './numbers.ts';
import { hasOptedOut } from './opt-outs.ts';
import { costOf } from './parts.ts';
import { lowerKeys } from './query.ts';
import { canText } from './records.ts';
import { type ApiRequest, type Route, route } from './router.ts';
import type { Grounds, Services } from './services.ts';
import { longestMessage } from './settings.ts';

const Words = z.string().min(1).max(longestMessage);
const CallbackUrl = z.object({ custom_callback_url: z.string().min(10).max(255).optional() });

type Sending = Grounds & Pick<Services, 'lifecycle'>;

export function sendRoutes(services: Sending): Route[] {
  return [
    route(
      'POST',
      '/sms',
      sendWith(services, new Problem(402, 'Not enough balance'), { type: 'smso' }),
      'send',
    ),
  ];
}

export function sendAtOriginRoutes(services: Sending): Route[] {
  return [
    route(
      'POST',
      '/sms/o',
      sendWith(services, new Problem(405, 'Insufficient Balance'), {}),
      'send',
    ),
  ];
}

function sendWith(
  { dialect, lifecycle, shapes, state }: Sending,
  tooLittle: Problem,
  extra: object,
): Route['handle'] {
  return async ({ query, body, hidden }) => {
    const input =
      dialect === 'plain' ? body : { ...lowerKeys(Object.fromEntries(query)), ...lowerKeys(body) };
    const sender = field(input, dialect === 'plain' ? ['from'] : ['tn', 'from']);
    const words = field(input, dialect === 'plain' ? ['text'] : ['message', 'text']);

    const to = numberIn(field(input, ['to']));
    const from = numberIn(sender);
    const text = checked(z.object({ [words.name]: Words }), input)[words.name] ?? '';
    const { custom_callback_url: callbackUrl = null } = checked(CallbackUrl, input);

    const lease = state.leaseOf(from);
    if (!lease) throw notFound('TNLease');
    if (!canText(lease)) throw invalidField(sender.name, 'number is not SMS-enabled', sender.value);
    if (state.balance() < costOf(text)) throw tooLittle;
    if (!isCountryPermitted(to)) throw new Problem(406, 'Country Permission Violation');

    const blocked = hasOptedOut(state.inbound.all(), from, to);
    const ending = blocked ? { ending: optedOut } : {};
    const row = lifecycle.accept({ from, to, text, callbackUrl, hidden, ...ending });
    await state.flushed();
    return ok({ ...shapes.accepted(row, lease), ...extra });
  };
}

interface Field {
  readonly name: string;
  readonly value: unknown;
}

/** The first of these names the caller used, and what it holds. */
function field(input: ApiRequest['body'], names: readonly [string, ...string[]]): Field {
  const name = names.find((candidate) => candidate in input) ?? names[0];
  return { name, value: input[name] };
}

function numberIn({ name, value }: Field): string {
  const number = readNumber(value);
  if (number === null) throw invalidField(name, 'invalid phone number', value);
  return number;
}
