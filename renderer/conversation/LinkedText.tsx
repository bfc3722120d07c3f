/** A text exactly as sent, with its web addresses as links that open in the user's browser. */
import { memo } from 'react';
import { piecesOf } from './links.ts';

export const LinkedText = memo(function LinkedText({ text }: { readonly text: string }) {
  return piecesOf(text).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    return (
      <a key={piece.at} href={piece.text} target="_blank" rel="noreferrer">
        {piece.text}
      </a>
    );
  });
});
