/** A failure as a sentence the user can act on, with the raw words behind it folded below. */
import { CircleAlert } from 'lucide-react';
import type { Failure } from '../../shared/contract/failure.ts';
import { failureSentence } from '../words/failures.ts';
import { words } from '../words/words.ts';

interface FailureNoteProps {
  readonly failure: Failure;
  /** What was being attempted, in front of the cause. */
  readonly effect?: string;
}

export function FailureNote({ failure, effect }: FailureNoteProps) {
  const sentence = failureSentence(failure);
  return (
    <div className="failure">
      <p className="failure-sentence">
        <CircleAlert size={16} aria-hidden />
        <span>{effect === undefined ? sentence : `${effect} ${sentence}`}</span>
      </p>
      <details className="fold">
        <summary>{words.app.detail}</summary>
        <code>{failure.detail === null ? failure.code : `${failure.code}: ${failure.detail}`}</code>
      </details>
    </div>
  );
}
