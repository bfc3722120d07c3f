/**
 * Calls that a key may lack the right for, and calls that change something at the provider.
 *
 * Opentact answers 403 alike when a key is refused and when it may not use one place, so the same key
 * is shown at another place: where it works there, it only lacks a right. A change that is not taken
 * is told in the provider's words, with each field at fault.
 */
import { ProviderError } from '../provider.ts';
import { type Question, replyTo } from './ask.ts';
import type { HttpClient, Reply } from './http.ts';
import { refusal, wordsOf } from './refusal.ts';

/** Any key that can have a live connection may read this. */
const elsewhere: Question = { method: 'GET', path: '/event/subscription' };

/** Throws ProviderError, `may-not` where only a right is missing. */
export async function askByRight(client: HttpClient, question: Question): Promise<Reply> {
  return proven(client, await replyTo(client, question));
}

/** The same for an answer that is there. */
export async function proven(client: HttpClient, reply: Reply): Promise<Reply> {
  const problem = await problemOf(client, reply);
  if (problem !== null) throw problem;
  return reply;
}

/** Throws ProviderError, `refused` where the provider did not take it. */
export async function change(client: HttpClient, question: Question): Promise<Reply> {
  const reply = await replyTo(client, question);
  if (wasRefused(reply)) throw new ProviderError('refused', `${reply.status} ${wordsOf(reply)}`);
  return proven(client, reply);
}

function wasRefused({ status, envelope }: Reply): boolean {
  if (envelope === null || envelope.success || status >= 500) return false;
  return ![401, 403, 429].includes(status);
}

async function problemOf(client: HttpClient, reply: Reply): Promise<ProviderError | null> {
  const problem = refusal(reply);
  if (problem === null || reply.status !== 403) return problem;
  const works = await replyTo(client, elsewhere).then(
    (other) => refusal(other) === null,
    () => false,
  );
  return works ? new ProviderError('may-not', problem.message) : problem;
}
