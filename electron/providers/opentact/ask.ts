/** A REST call whose answer is needed to go on: anything but a success is a ProviderError. */
import { asProviderError } from '../wire/trouble.ts';
import { type Call, type HttpClient, isMisplaced, type Reply } from './http.ts';
import { refusal } from './refusal.ts';

export interface Question {
  readonly method: Call['method'];
  readonly path: string;
  readonly body?: object;
  readonly signal?: AbortSignal;
}

export async function ask(client: HttpClient, question: Question): Promise<Reply> {
  const reply = await replyTo(client, question);
  const problem = refusal(reply);
  if (problem !== null) throw problem;
  return reply;
}

/** The answer, whatever it says. Throws ProviderError when there is none. */
export async function replyTo(client: HttpClient, question: Question): Promise<Reply> {
  const { method, path, body, signal } = question;
  try {
    return await client.request({
      method,
      at: () => ({ path, body }),
      misplaced: isMisplaced,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    throw asProviderError(error);
  }
}
