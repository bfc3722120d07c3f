/**
 * One message by its id, up to 10 days after it was made; all of a group send; and taking back a
 * scheduled one, up to a minute before its time. Source: Telnyx API reference, "Retrieve a message",
 * "Retrieve group MMS messages", "Cancel a scheduled message".
 */
import type { Heard } from '../../../shared/model/receipt.ts';
import { ask } from './ask.ts';
import { heardIn } from './heard.ts';
import type { Call, HttpClient } from './http.ts';
import { Refused } from './refusal.ts';
import { readTelnyxAnswer } from './rest.ts';

/** `heard` says what state the message is in now. */
export type CancelOutcome =
  | { readonly kind: 'answered'; readonly heard: Heard }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

/** Null when Telnyx has no such message, or no more. Throws ProviderError. */
export async function getMessage(
  client: HttpClient,
  id: string,
  signal?: AbortSignal,
): Promise<Heard | null> {
  return lookUp(client, `/messages/${encodeURIComponent(id)}`, signal);
}

/** The messages that one group send became, by its `group_message_id`. Throws ProviderError. */
export async function getGroup(client: HttpClient, groupId: string): Promise<Heard | null> {
  return lookUp(client, `/messages/group/${encodeURIComponent(groupId)}`);
}

/** Throws ProviderError: then it is not known whether the message was taken back. */
export async function cancelMessage(client: HttpClient, id: string): Promise<CancelOutcome> {
  try {
    const path = `/messages/${encodeURIComponent(id)}`;
    const { raw } = await ask(client, { method: 'DELETE', path });
    return { kind: 'answered', heard: heardIn(raw, 'response', readTelnyxAnswer) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', code: error.code, detail: error.message };
  }
}

async function lookUp(
  client: HttpClient,
  path: string,
  signal?: AbortSignal,
): Promise<Heard | null> {
  try {
    const call: Call = { method: 'GET', path, ...(signal === undefined ? {} : { signal }) };
    const { raw } = await ask(client, call);
    return heardIn(raw, 'catch-up', readTelnyxAnswer);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}
