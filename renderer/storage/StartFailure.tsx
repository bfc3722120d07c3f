/**
 * Instead of the inbox when the messages could not be opened: what is wrong, what stays untouched,
 * and what can be done. Nothing here deletes anything.
 */
import type { Failure, FailureCode } from '../../shared/contract/failure.ts';
import { start } from '../session/live.ts';
import { words } from '../words/words.ts';
import { BackupList } from './BackupList.tsx';
import { RepairStorage } from './RepairStorage.tsx';
import { startProblem } from './startProblem.ts';
import './storage.css';

export function StartFailure({ failure }: { readonly failure: Failure }) {
  const problem = startProblem(failure.code);
  return (
    <main className="start-failure scroll">
      <div className="start-failure-card">
        <h1 className="start-failure-title">{words.app.start[problem].title}</h1>
        {words.app.start[problem].text.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {problem === 'corrupt' ? <Rescue /> : null}
        <div>
          <button
            type="button"
            className={problem === 'corrupt' ? 'button secondary' : 'button primary'}
            onClick={() => void start()}
          >
            {words.app.tryAgain}
          </button>
        </div>
        <Raw code={failure.code} detail={failure.detail} />
      </div>
    </main>
  );
}

function Rescue() {
  const again = () => void start();
  return (
    <>
      <RepairStorage strong onRepaired={again} />
      <section className="start-failure-backups" aria-labelledby="start-backups">
        <h2 id="start-backups" className="start-failure-subtitle">
          {words.app.orRestore}
        </h2>
        <BackupList onRestored={again} />
      </section>
    </>
  );
}

function Raw({ code, detail }: { readonly code: FailureCode; readonly detail: string | null }) {
  return (
    <details className="fold">
      <summary>{words.app.detail}</summary>
      <code>{detail === null ? code : `${code}: ${detail}`}</code>
    </details>
  );
}
