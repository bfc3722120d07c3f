/** The page's outline until the first answer is here; seen on a true first load only. */
import { words } from '../words/words.ts';
import './skeleton.css';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

export function Skeleton() {
  return (
    <main className="shell skeleton" aria-busy aria-label={words.inbox.loading}>
      <h1 className="unseen">{words.app.name}</h1>
      <div className="rail" />
      <div className="list-pane">
        <div className="pane-head" />
        {rows.map((row) => (
          <div key={row} className="skeleton-row">
            <span className="skeleton-round" />
            <span className="skeleton-lines">
              <span />
              <span />
            </span>
          </div>
        ))}
      </div>
      <div className="thread-pane">
        <div className="pane-head" />
      </div>
    </main>
  );
}
