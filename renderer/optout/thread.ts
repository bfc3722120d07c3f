/** What the open thread shows of opt-outs: dated lines, and the text that is asked about. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { OptOutEvent, OptOutQuestion } from '../../shared/model/opt-outs.ts';

interface ThreadOptOuts {
  readonly conversationId: number | null;
  readonly events: readonly OptOutEvent[];
  readonly question: OptOutQuestion | null;
}

const nothing: ThreadOptOuts = { conversationId: null, events: [], question: null };

export const useThreadOptOuts = create<ThreadOptOuts>()(() => nothing);

/** Loads them now, and again whenever the conversation hears something or somebody's standing changes. */
export function useLoadedOptOuts({ id, lastSeq, optOuts }: Conversation): void {
  const heard = `${id} ${lastSeq} ${optOuts.map(({ person, at }) => `${person} ${at}`).join()}`;
  useEffect(() => void load(id, heard), [id, heard]);
}

let asked = '';

/** @param heard what was known when it was asked; a later asking makes this one's answer old. */
export async function load(conversationId: number, heard = asked): Promise<void> {
  asked = heard;
  const answer = await window.longcode.threadOptOuts({ conversationId });
  if (answer.ok && asked === heard) useThreadOptOuts.setState({ conversationId, ...answer.value });
}
