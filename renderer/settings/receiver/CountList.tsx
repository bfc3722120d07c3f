/** What came to an address, one line for each kind. */
import type { Counts } from '../../../shared/model/webhook-counts.ts';
import { useToday } from '../../ui/today.ts';
import { words } from '../../words/words.ts';
import { countLines } from './counts.ts';

export function CountList({ counts, label }: { readonly counts: Counts; readonly label: string }) {
  const lines = countLines(counts, useToday());
  if (lines.length === 0) return <p className="field-hint">{words.receiver.nothing}</p>;
  return (
    <ul className="receiver-counts field-hint" aria-label={label}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
