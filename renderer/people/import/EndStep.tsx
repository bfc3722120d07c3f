/** How an import ended, with every row and a report to keep. */
import { Download } from 'lucide-react';
import type { Outcome } from '../../../shared/contacts/import.ts';
import { words } from '../../words/words.ts';
import { Filters } from './Filters.tsx';
import { ImportRows } from './ImportRows.tsx';
import { beginImport, closeImport, saveReport, useImporting } from './importing.ts';

const told: readonly Outcome[] = [
  ...(['added', 'updated', 'unchanged', 'joined'] as const),
  ...(['rejected', 'stale', 'failed', 'not-reached'] as const),
];

export function EndStep({ onEnd }: { readonly onEnd: () => void }) {
  const { end, counts } = useImporting();
  const said = words.people.importing;
  if (end === null || counts === null) return null;
  return (
    <>
      <div className="import-end">
        <p className="empty-title">{said[end.ended]}</p>
        <ul className="import-counts">
          {told
            .filter((outcome) => end.counts[outcome] > 0)
            .map((outcome) => (
              <li key={outcome}>{said.outcomes[outcome](end.counts[outcome])}</li>
            ))}
        </ul>
        {end.detail === null ? null : (
          <details className="fold">
            <summary>{words.app.detail}</summary>
            <code>{end.detail}</code>
          </details>
        )}
      </div>
      <Filters counts={counts} />
      <ImportRows />
      <div className="import-foot">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            closeImport();
            onEnd();
          }}
        >
          {said.close}
        </button>
        <button type="button" className="button secondary" onClick={() => void saveReport()}>
          <Download size={16} aria-hidden />
          {said.report}
        </button>
        <button type="button" className="button quiet" onClick={beginImport}>
          {said.another}
        </button>
      </div>
    </>
  );
}
