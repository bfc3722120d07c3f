/** Which file: chosen in the system's own dialog, or dropped here. */
import { FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';
import { chooseFile, closeImport, dropFile, useImporting } from './importing.ts';

export function ChooseStep({ onEnd }: { readonly onEnd: () => void }) {
  const busy = useImporting((state) => state.busy);
  const [over, setOver] = useState(false);
  const said = words.people.importing;

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file, ...more] = event.dataTransfer.files;
    if (file === undefined) return;
    if (more.length > 0) announce(said.oneFile);
    else void dropFile(file);
  }

  return (
    <>
      <section
        className="import-drop"
        aria-label={said.title}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileUp size={40} strokeWidth={1.25} aria-hidden />
        <button
          type="button"
          className="button primary"
          aria-disabled={busy}
          onClick={() => void chooseFile()}
        >
          {said.choose}
        </button>
        <p className="field-hint">{over ? said.dropHere : said.drop}</p>
        <p className="field-hint" role="status">
          {busy ? said.reading : ''}
        </p>
      </section>
      <div className="import-foot">
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            closeImport();
            onEnd();
          }}
        >
          {said.cancel}
        </button>
      </div>
    </>
  );
}
