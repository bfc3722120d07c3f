/** Asks for an archive, shows what is in it, and adds it when the user agrees. */
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { forget, importArchive, openArchive, useArchive } from './archive.ts';
import { Ended } from './Ended.tsx';
import { JobProgress } from './JobProgress.tsx';

export function ImportArchive() {
  const doing = useArchive((state) => state.doing);
  const contents = useArchive((state) => state.contents);
  return (
    <>
      <div className="storage-act">
        <div>
          <p className="setting-name">{words.archive.import}</p>
          <p className="field-hint setting-hint">
            {doing === 'looking' ? words.archive.lookingInto : words.archive.importHint}
          </p>
        </div>
        <button
          type="button"
          className="button small secondary"
          aria-disabled={doing !== null}
          onClick={() => void openArchive()}
        >
          {words.archive.importButton}
        </button>
      </div>
      {contents === null ? <Ended of={['looking', 'importing']} /> : <AskImport />}
    </>
  );
}

function AskImport() {
  const contents = useArchive((state) => state.contents);
  const doing = useArchive((state) => state.doing);
  const ended = useArchive((state) => state.ended);
  if (contents === null) return null;
  const busy = doing === 'importing';
  const { archive } = words;
  return (
    <Modal
      kind="ask"
      title={busy ? archive.importing : archive.importTitle}
      onClose={() => {
        if (!busy) forget();
      }}
    >
      <div className="dialog-body archive-ask">
        <p>{archive.madeAt(fullDate(contents.madeAt))}</p>
        <p>{archive.holds(contents.texts, contents.conversations, contents.files)}</p>
        {contents.missingFiles === 0 ? null : <p>{archive.lacks(contents.missingFiles)}</p>}
        {contents.accounts.length === 0 ? null : (
          <>
            <h3 className="field-label">{archive.accounts}</h3>
            <ul className="archive-accounts">
              {contents.accounts.map(({ id, name, here, host }) => (
                <li key={id}>
                  <strong>{name}</strong> {here ? archive.here : archive.needsKey}
                  {here || host === null ? null : (
                    <span className="archive-host">{archive.goesTo(host)}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {archive.promises.map((sentence) => (
          <p key={sentence} className="field-hint">
            {sentence}
          </p>
        ))}
        {busy ? <JobProgress /> : null}
        {ended?.kind === 'failed' ? <FailureNote failure={ended.failure} /> : null}
      </div>
      <div className="dialog-foot">
        <button
          type="button"
          className="button secondary"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) forget();
          }}
        >
          {archive.keep}
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={busy}
          onClick={() => void importArchive()}
        >
          {archive.confirm}
        </button>
      </div>
    </Modal>
  );
}
