/**
 * A text exactly as sent, with its web addresses as links that open in the user's browser, and what was
 * searched for marked.
 */
import { memo } from 'react';
import { marksBetween, marksIn } from '../../shared/search/marks.ts';
import { Marked } from '../search/Marked.tsx';
import { useMarkedQuery } from '../search/marking.ts';
import { piecesOf } from './links.ts';

export const LinkedText = memo(function LinkedText({ text }: { readonly text: string }) {
  const query = useMarkedQuery();
  const marks = query === null ? [] : marksIn(text, query);
  return piecesOf(text).map((piece) => {
    const said =
      marks.length === 0 ? (
        piece.text
      ) : (
        <Marked
          key={piece.at}
          text={piece.text}
          marks={marksBetween(marks, piece.at, piece.at + piece.text.length)}
        />
      );
    if (piece.kind === 'text') return said;
    return (
      <a key={piece.at} href={piece.text} target="_blank" rel="noreferrer">
        {said}
      </a>
    );
  });
});
