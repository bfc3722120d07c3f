/** How the receiver stands: a shape that differs for every state, and its sentence. */
import { Check, CircleSlash, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReceiverState } from '../../../shared/model/receiver.ts';
import { words } from '../../words/words.ts';
import { type StatusWords, statusWords } from './statusWords.ts';

export function ReceiverStatusLine({ state }: { readonly state: ReceiverState }) {
  const { tone, text, detail } = statusWords(state);
  return (
    <div className="receiver-status" data-tone={tone}>
      <p role="status">
        <Mark tone={tone} />
        <span>{text}</span>
      </p>
      {detail === null ? null : (
        <details className="fold">
          <summary>{words.app.detail}</summary>
          <code>{detail}</code>
        </details>
      )}
    </div>
  );
}

function Mark({ tone }: Pick<StatusWords, 'tone'>) {
  switch (tone) {
    case 'calm':
      return <CircleSlash size={16} aria-hidden />;
    case 'good':
      return <Check size={16} aria-hidden />;
    case 'doubt':
      return <TriangleAlert size={16} aria-hidden />;
    case 'bad':
      return <OctagonX size={16} aria-hidden />;
  }
}
