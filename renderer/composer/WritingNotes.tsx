/** What is to be said of the words below their box, one thing at a time: the first that matters. */
import { words } from '../words/words.ts';
import { FieldsNote } from './FieldsNote.tsx';
import { SwapNote } from './swap/SwapNote.tsx';
import type { Writing } from './useWriting.ts';

export function WritingNotes({ writing }: { readonly writing: Writing }) {
  if (writing.over > 0) {
    return (
      <p className="composer-over" role="alert">
        {words.composer.tooLong(writing.over)}
      </p>
    );
  }
  return writing.unfilled.length > 0 ? (
    <FieldsNote writing={writing} />
  ) : (
    <SwapNote writing={writing} />
  );
}
