/** Everybody who is opted out, with the way to add, take back, find and export them. */
import { Download, UserRoundX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { announce } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { AddOptOut } from './AddOptOut.tsx';
import { fitting, loadOptOuts, rowKey, useLoadedList, useOptOuts } from './list.ts';
import { OptOutRow } from './OptOutRow.tsx';
import { ProviderLists } from './ProviderLists.tsx';
import './optout.css';

/** Rows shown at first, and added by each press. */
const portion = 100;

export function OptOutsDialog() {
  useLoadedList();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState(false);
  if (adding) {
    return (
      <Modal title={words.optout.add.title} onClose={closeDialog}>
        <AddOptOut
          onDone={() => {
            setAdding(false);
            setAdded(true);
          }}
        />
      </Modal>
    );
  }
  return (
    <Modal kind="wide" title={words.optout.title} onClose={closeDialog}>
      <OptOutList
        refocus={added}
        onAdd={() => {
          setAdding(true);
        }}
      />
    </Modal>
  );
}

interface OptOutListProps {
  /** Coming back from the form: the focus goes where it was. */
  readonly refocus: boolean;
  readonly onAdd: () => void;
}

function OptOutList({ refocus, onAdd }: OptOutListProps) {
  const { loaded, optOuts, failure } = useOptOuts();
  const session = useSession();
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState(portion);
  const exporting = useAct();
  const add = useRef<HTMLButtonElement>(null);
  const said = words.optout.list;
  const found = fitting(session, optOuts, wanted);

  useEffect(() => {
    if (refocus) add.current?.focus();
  }, [refocus]);

  function exportAll() {
    void exporting.run(
      () => window.longcode.exportOptOuts(),
      ({ saved }) => {
        if (saved) announce(said.exported);
      },
    );
  }

  return (
    <>
      <div className="dialog-body scroll opt-list">
        <p className="field-hint">{said.intro}</p>
        {failure === null ? null : (
          <div role="alert">
            <FailureNote failure={failure} effect={said.loadFailed} />
            <button
              type="button"
              className="button small secondary"
              onClick={() => void loadOptOuts()}
            >
              {words.app.tryAgain}
            </button>
          </div>
        )}
        <ProviderLists />
        {optOuts.length > 0 ? (
          <>
            <TextField label={said.find} value={wanted} onChange={setWanted} />
            <p className="opt-count" role="status">
              {found.length === optOuts.length
                ? said.all(optOuts.length)
                : said.some(found.length, optOuts.length)}
            </p>
          </>
        ) : null}
        {loaded && optOuts.length === 0 ? (
          <div className="opt-empty">
            <UserRoundX size={40} strokeWidth={1.25} aria-hidden />
            <p className="opt-empty-title">{said.empty}</p>
            <p>{said.emptyHint}</p>
          </div>
        ) : null}
        {optOuts.length > 0 && found.length === 0 ? (
          <p className="opt-none">
            {said.noneFound}{' '}
            <button type="button" className="text-button" onClick={() => setWanted('')}>
              {said.showAll}
            </button>
          </p>
        ) : null}
        {found.length === 0 ? null : (
          <ul className="opt-rows" aria-label={said.label}>
            {found.slice(0, shown).map((optOut) => (
              <OptOutRow key={rowKey(optOut)} optOut={optOut} />
            ))}
          </ul>
        )}
        {found.length > shown ? (
          <button
            type="button"
            className="button small secondary opt-more"
            onClick={() => setShown(shown + portion)}
          >
            {said.more(Math.min(portion, found.length - shown))}
          </button>
        ) : null}
      </div>
      <div className="dialog-foot">
        {exporting.failure === null ? null : (
          <div role="alert" className="opt-foot-failure">
            <FailureNote failure={exporting.failure} effect={said.exportFailed} />
          </div>
        )}
        {optOuts.length === 0 ? null : (
          <button
            type="button"
            className="button secondary"
            aria-disabled={exporting.busy}
            onClick={exportAll}
          >
            <Download size={16} aria-hidden />
            {said.export}
          </button>
        )}
        <button ref={add} type="button" className="button primary" onClick={onAdd}>
          {said.add}
        </button>
      </div>
    </>
  );
}
