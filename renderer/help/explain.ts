/** What was pasted to be explained and what came of it; kept while the dialog is closed. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import { maxPayloadLength } from '../../shared/contract/limits.ts';
import type { ExplainElement } from '../../shared/model/explained.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';

/** The events of a payload have no name of their own. */
export interface Named {
  readonly name: string;
  readonly element: ExplainElement;
}

interface Explain {
  readonly text: string;
  readonly elements: readonly Named[];
  /** A sentence for a text that cannot be explained. */
  readonly problem: string | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
}

export const useExplain = create<Explain>()(() => ({
  text: '',
  elements: [],
  problem: null,
  failure: null,
  busy: false,
}));

let asked = 0;

export function setPayload(text: string): void {
  useExplain.setState({ text, problem: null, failure: null });
}

export async function explainPayload(): Promise<void> {
  const { text, busy } = useExplain.getState();
  if (busy) return;
  const problem = problemOf(text);
  useExplain.setState({ elements: [], problem, failure: null, busy: problem === null });
  if (problem !== null) return;
  const answer = await window.longcode.explainPayload({ text });
  if (answer.ok) {
    const { elements } = answer.value;
    asked += 1;
    const named = elements.map((element, index) => ({ name: `${asked}.${index}`, element }));
    useExplain.setState({ elements: named, busy: false });
    announce(words.help.found(elements.length));
    return;
  }
  const { failure } = answer;
  const sentence = failure.code === 'unreadable' ? failure.detail : null;
  useExplain.setState({
    problem: sentence,
    failure: sentence === null ? failure : null,
    busy: false,
  });
}

function problemOf(text: string): string | null {
  if (text.trim() === '') return words.help.needPayload;
  return text.length > maxPayloadLength ? words.help.tooLong : null;
}
