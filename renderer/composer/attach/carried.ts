/**
 * What a text that can be taken back carries, to be attached again. To be asked before it is taken
 * back: afterwards the text is not there to be asked about. Nothing where it cannot be read.
 */
import type { SendTarget } from '../../../shared/model/waiting.ts';
import { type Attached, itemsOf } from './tray.ts';

export async function carriedBy(target: SendTarget): Promise<readonly Attached[]> {
  const messageId = target.kind === 'text' ? target.messageId : await anyOf(target.batchId);
  if (messageId === null) return [];
  const answer = await window.longcode.messageDetails({ messageId });
  return answer.ok ? itemsOf(answer.value.message.media) : [];
}

/** All texts of a composition carry the same. */
async function anyOf(batchId: string): Promise<string | null> {
  const one = { outcome: null, cause: null, offset: 0, limit: 1 };
  const answer = await window.longcode.batchRows({ batchId, ...one });
  return answer.ok ? (answer.value.rows[0]?.messageId ?? null) : null;
}
