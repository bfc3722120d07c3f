/** What would happen, counted and row by row, before anything does. */
import { words } from '../../words/words.ts';
import { Filters } from './Filters.tsx';
import { ImportRows } from './ImportRows.tsx';
import { apply, goBack, useImporting } from './importing.ts';

export function PlanStep() {
  const counts = useImporting((state) => state.counts);
  const said = words.people.importing;
  if (counts === null) return null;
  const contacts = counts.new + counts.changes;
  return (
    <>
      <Filters counts={counts} />
      <ImportRows />
      <div className="import-foot">
        {contacts === 0 ? (
          <p>{said.nothing}</p>
        ) : (
          <button type="button" className="button primary" onClick={() => void apply()}>
            {said.start(contacts)}
          </button>
        )}
        <button type="button" className="button quiet" onClick={goBack}>
          {said.back}
        </button>
        <p className="field-hint">{said.nothingYet}</p>
      </div>
    </>
  );
}
