/** The report: read first, then copied or saved. */
import { useState } from 'react';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';

export function Report({ defects }: { readonly defects: number }) {
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { busy, failure, run } = useAct();

  const show = () =>
    run(
      () => window.longcode.diagnosticReport(),
      (report) => setText(report.text),
    );

  async function copy() {
    await navigator.clipboard.writeText(text ?? '');
    setSaid(words.about.copied);
  }

  const save = () =>
    run(
      () => window.longcode.saveReport(),
      ({ saved }) => setSaid(saved ? words.about.saved : ''),
    );

  return (
    <section className="about-part" aria-labelledby="about-report">
      <h3 id="about-report" className="settings-title">
        {words.about.report}
      </h3>
      <p>{words.about.defects(defects)}</p>
      <p className="field-hint">{words.about.reportHint}</p>
      {text === null ? null : (
        <textarea
          className="about-report"
          readOnly
          rows={14}
          aria-labelledby="about-report"
          value={text}
        />
      )}
      {failure === null ? null : <FailureNote failure={failure} />}
      <div className="about-acts">
        {text === null ? (
          <button
            type="button"
            className="button small secondary"
            aria-disabled={busy}
            onClick={() => void show()}
          >
            {words.about.showReport}
          </button>
        ) : (
          <>
            <button type="button" className="button small secondary" onClick={() => void copy()}>
              {words.about.copy}
            </button>
            <button
              type="button"
              className="button small secondary"
              aria-disabled={busy}
              onClick={() => void save()}
            >
              {words.about.save}
            </button>
          </>
        )}
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
