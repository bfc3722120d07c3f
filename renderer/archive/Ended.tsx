/** How the last export or import of a kind ended. */
import { FailureNote } from '../ui/FailureNote.tsx';
import { type Doing, useArchive } from './archive.ts';

export function Ended({ of }: { readonly of: readonly Doing[] }) {
  const ended = useArchive((state) => state.ended);
  if (ended === null || !of.includes(ended.what)) return null;
  if (ended.kind === 'failed') return <FailureNote failure={ended.failure} />;
  return (
    <ul className="archive-ended" role="status">
      {ended.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
