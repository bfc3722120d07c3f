/** Which conversations, of which time, and as what they are written to a file. */
import { useEffect, useState } from 'react';
import { type ExportFormat, exportFormats } from '../../shared/archive/selection.ts';
import { Choice } from '../ui/Choice.tsx';
import { closeDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { exportConversations, forget, listen, useArchive } from './archive.ts';
import { offered } from './choices.ts';
import { Ended } from './Ended.tsx';
import { JobProgress } from './JobProgress.tsx';
import { type OwnSpan, type SpanName, spanNames, spanOf } from './spans.ts';
import './archive.css';

export function ExportDialog() {
  const [offers] = useState(offered);
  const [chosen, setChosen] = useState(offers[0]?.id ?? '');
  const [name, setName] = useState<SpanName>('all');
  const [own, setOwn] = useState<OwnSpan>({ first: '', last: '' });
  const [format, setFormat] = useState<ExportFormat>('html');
  const doing = useArchive((state) => state.doing);
  const { archive } = words;
  const span = spanOf(name, own, Date.now());

  useEffect(() => {
    forget();
    return listen();
  }, []);

  function run() {
    const offer = offers.find(({ id }) => id === chosen);
    if (offer === undefined || span === null) return;
    void exportConversations(offer.choice, span, format);
  }

  return (
    <Modal kind="form" title={archive.exportTitle} onClose={closeDialog}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <div className="dialog-body scroll archive-form">
          <Choice
            label={archive.which}
            value={chosen}
            options={offers}
            placeholder=""
            onChange={setChosen}
          />
          <Choice
            label={archive.when}
            value={name}
            options={spanNames.map((id) => ({ id, text: archive.spans[id] }))}
            placeholder=""
            onChange={(id) => setName(spanNames.find((one) => one === id) ?? 'all')}
            problem={span === null ? archive.spanWrong : null}
          />
          {name === 'own' ? <Days own={own} onChange={setOwn} /> : null}
          <fieldset className="archive-formats">
            <legend className="field-label">{archive.as}</legend>
            {exportFormats.map((one) => (
              <label key={one} className="archive-format">
                <input
                  type="radio"
                  name="format"
                  checked={format === one}
                  onChange={() => setFormat(one)}
                />
                <span>
                  {archive.formats[one].name}
                  <span className="field-hint archive-hint">{archive.formats[one].hint}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {doing === 'exporting' ? <JobProgress /> : null}
          <Ended of={['exporting']} />
        </div>
        <div className="dialog-foot">
          <button type="button" className="button secondary" onClick={closeDialog}>
            {archive.close}
          </button>
          <button
            type="submit"
            className="button primary"
            aria-disabled={doing !== null || span === null}
          >
            {archive.export}
          </button>
        </div>
      </form>
    </Modal>
  );
}

interface DaysProps {
  readonly own: OwnSpan;
  readonly onChange: (own: OwnSpan) => void;
}

function Days({ own, onChange }: DaysProps) {
  return (
    <div className="archive-days">
      <label className="field">
        <span className="field-label">{words.archive.from}</span>
        <input
          className="input"
          type="date"
          value={own.first}
          onChange={({ target }) => onChange({ ...own, first: target.value })}
        />
      </label>
      <label className="field">
        <span className="field-label">{words.archive.until}</span>
        <input
          className="input"
          type="date"
          value={own.last}
          onChange={({ target }) => onChange({ ...own, last: target.value })}
        />
      </label>
    </div>
  );
}
