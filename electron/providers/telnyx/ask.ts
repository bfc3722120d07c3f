/** A request whose answer is needed to go on: anything but a success is a ProviderError. */
import { asProviderError } from '../wire/trouble.ts';
import type { Call, HttpClient, Reply } from './http.ts';
import { problemIn } from './refusal.ts';

export async function ask(client: HttpClient, call: Call): Promise<Reply> {
  try {
    const reply = await client.request(call);
    const problem = problemIn(reply);
    if (problem !== null) throw problem;
    return reply;
  } catch (error) {
    throw asProviderError(error);
  }
}
