/** How far an export or import is, with the way to end it. */
import { words } from '../words/words.ts';
import { cancel, useArchive } from './archive.ts';
import './archive.css';

export function JobProgress() {
  const job = useArchive((state) => state.job);
  if (job === null) return null;
  const { phase, done, total, cancelling } = job;
  const said = words.archive.progress(words.archive.phases[phase], done, total);
  return (
    <div className="archive-progress">
      <p className="field-hint">{cancelling ? words.archive.cancelling : said}</p>
      <progress
        className="progress-bar"
        aria-label={words.archive.progressName}
        aria-valuetext={said}
        {...(total === 0 ? {} : { max: total, value: Math.min(done, total) })}
      />
      <button
        type="button"
        className="button small secondary"
        aria-disabled={cancelling}
        onClick={cancel}
      >
        {words.archive.cancel}
      </button>
    </div>
  );
}
