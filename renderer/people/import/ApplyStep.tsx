/** The import at work: how far it is, and a way to stop it between two contacts. */
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { words } from '../../words/words.ts';
import { stop, useImporting } from './importing.ts';

export function ApplyStep() {
  const { progress, stopping } = useImporting();
  const said = words.people.importing;
  const { done, total } = progress ?? { done: 0, total: 0 };
  const shown = said.progress(done, total);
  return (
    <>
      <div className="import-body import-working">
        <ProgressBar
          className="progress"
          aria-label={said.progressName}
          value={done}
          maxValue={Math.max(total, 1)}
          valueLabel={shown}
        >
          {({ percentage = 0 }) => (
            <>
              <span className="progress-words">{shown}</span>
              <div className="import-track">
                <div className="import-fill" style={{ inlineSize: `${percentage}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
      </div>
      <div className="import-foot">
        <button type="button" className="button secondary" aria-disabled={stopping} onClick={stop}>
          {stopping ? said.stopping : said.stop}
        </button>
      </div>
    </>
  );
}
