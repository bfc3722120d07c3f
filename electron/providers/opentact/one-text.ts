/** One text of ours by its uuid. Source: Opentact's OpenAPI types, `GET /sms/outbound/{uuid}`. */
import type { Heard } from '../../../shared/model/receipt.ts';
import { replyTo } from './ask.ts';
import type { HttpClient } from './http.ts';
import { normalizeAnswer } from './normalize.ts';
import { refusal } from './refusal.ts';

/** Null when Opentact has none such. Throws ProviderError. */
export async function getText(client: HttpClient, id: string): Promise<Heard | null> {
  const path = `/sms/outbound/${encodeURIComponent(id)}`;
  const reply = await replyTo(client, { method: 'GET', path });
  if (reply.status === 404 && reply.envelope !== null) return null;
  const problem = refusal(reply);
  if (problem !== null) throw problem;
  const { raw } = reply;
  return { source: 'catch-up', receivedAt: Date.now(), raw, facts: normalizeAnswer(raw) };
}
