/**
 * Inbound texts that a test puts into the records, as if people had written them: now, or over a time
 * that has passed, as they pile up while the receiving computer sleeps.
 */
import { z } from 'zod';
import { checked, invalidField, notFound } from './envelope.ts';
import { readNumber } from './numbers.ts';
import { canText, type Inbound } from './records.ts';
import type { ApiRequest } from './router.ts';
import type { Services } from './services.ts';

const NumberAsWritten = z.union([z.string(), z.number()]);

const Injection = z
  .object({
    /** Several people write in turn. */
    from: z.union([NumberAsWritten, z.array(NumberAsWritten).min(1)]),
    to: z.unknown(),
    /** May be empty with media. */
    text: z.string(),
    /** Practice files by name (see media.ts), or addresses. */
    media: z.array(z.string().min(1)).default([]),
    /** Who else was written to, beside the line. */
    others: z.array(NumberAsWritten).default([]),
    /** More than one: that many texts, numbered "text 1", "text 2", ... */
    count: z.int().min(1).max(10_000).default(1),
    /** Evenly over the last `spreadMs` of the gateway's clock, oldest first; otherwise all now. */
    spreadMs: z.int().min(0).default(0),
  })
  .refine(({ spreadMs, count }) => spreadMs === 0 || spreadMs >= count, {
    path: ['spreadMs'],
    message: 'no two texts come in the same millisecond',
  })
  .refine(({ text, media }) => text !== '' || media.length > 0, {
    path: ['text'],
    message: 'no words and no media',
  });

/**
 * Writes down the texts asked for and returns them, oldest first. Throws the envelope of the field
 * that is wrong.
 */
export function createInjector({
  ids,
  lifecycle,
  state,
}: Services): (body: ApiRequest['body']) => Inbound[] {
  let injected = state.inbound.all().filter(({ origin }) => origin === 'injected').length;

  return (body) => {
    const { text, count, spreadMs, media, ...numbers } = checked(Injection, body);
    const people = [numbers.from].flat().map((from) => numberIn('from', from));
    const others = numbers.others.map((other) => numberIn('others', other));
    const to = numberIn('to', numbers.to);
    const lease = state.leaseOf(to);
    if (!lease) throw notFound('TNLease');
    if (!canText(lease)) throw invalidField('to', 'number is not SMS-enabled', numbers.to);

    const times = spreadMs > 0 ? state.stamps(count, spreadMs) : null;
    return Array.from({ length: count }, (_, index) => {
      const words = count === 1 ? text : `${text} ${index + 1}`;
      const from = people[index % people.length] ?? '';
      const uuid = ids.uuid(`injected:${injected++}`);
      return lifecycle.record(
        { from, to, text: words, media, others },
        uuid,
        'injected',
        times?.[index] ?? state.stamp(),
      );
    });
  };
}

function numberIn(name: string, given: unknown): string {
  const number = readNumber(given);
  if (number === null) throw invalidField(name, 'invalid phone number', given);
  return number;
}
