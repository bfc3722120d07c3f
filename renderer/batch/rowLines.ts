/** The line of a row's conversation, which never changes: looked up once, and remembered. */
import { create } from 'zustand';
import type { Address } from '../../shared/phone/address.ts';
import { useInbox } from '../inbox/inbox.ts';

interface RowLines {
  /** By conversation. */
  readonly known: ReadonlyMap<number, Address>;
}

export const useRowLines = create<RowLines>()(() => ({ known: new Map() }));

const asked = new Set<number>();

export async function findRowLine(conversationId: number): Promise<void> {
  if (useRowLines.getState().known.has(conversationId) || asked.has(conversationId)) return;
  const row = useInbox.getState().list.rows.find(({ id }) => id === conversationId);
  if (row !== undefined) return note(conversationId, row.line);
  asked.add(conversationId);
  const answer = await window.longcode.getConversation({ conversationId });
  asked.delete(conversationId);
  if (answer.ok) note(conversationId, answer.value.line);
}

function note(conversationId: number, line: Address): void {
  useRowLines.setState(({ known }) => ({ known: new Map([...known, [conversationId, line]]) }));
}
