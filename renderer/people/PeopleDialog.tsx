/** Everybody who has a name: found, looked at, changed, put together, and files of them in and out. */
import { UserRoundPlus } from 'lucide-react';
import { useEffect } from 'react';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { ContactForm } from './ContactForm.tsx';
import { ContactList } from './ContactList.tsx';
import { ContactView } from './ContactView.tsx';
import { refreshContacts } from './contacts.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FindField } from './FindField.tsx';
import { ImportView } from './import/ImportView.tsx';
import { closeImport } from './import/importing.ts';
import { MergeChoice } from './MergeChoice.tsx';
import { PeopleSplit } from './PeopleSplit.tsx';
import { dropDeed, show, showImport, undoDeed, usePlace } from './place.ts';
import '../inbox/list.css';
import '../lines/numbers.css';
import './people.css';
import './contact.css';

export function PeopleDialog() {
  const importing = usePlace((place) => place.importing);
  useEffect(() => refreshContacts(), []);
  const close = () => {
    closeImport();
    showImport(false);
    closeDialog();
  };
  return (
    <Modal
      kind="wide"
      title={importing ? words.people.importing.title : words.people.title}
      onClose={close}
    >
      {importing ? <ImportView onEnd={() => showImport(false)} /> : <People />}
    </Modal>
  );
}

function People() {
  const shown = usePlace((place) => place.shown);
  return (
    <div className="people">
      <div className="people-bar">
        <FindField />
        <div className="people-acts">
          <button
            type="button"
            className="button small primary"
            onClick={() => show({ kind: 'new', form: null })}
          >
            <UserRoundPlus size={16} aria-hidden />
            {words.people.add}
          </button>
          <button type="button" className="button small secondary" onClick={() => showImport(true)}>
            {words.people.import}
          </button>
          <ExportMenu />
        </div>
      </div>
      <DeedLine />
      <PeopleSplit list={<ContactList />} shown={shown} detail={<Detail />} />
    </div>
  );
}

function Detail() {
  const shown = usePlace((place) => place.shown);
  switch (shown.kind) {
    case 'nothing':
      return <p className="split-hint">{words.people.pick}</p>;
    case 'contact':
      return <ContactView key={shown.id} id={shown.id} />;
    case 'edit':
      return <ContactForm key={shown.contact.id} before={shown.contact} form={null} />;
    case 'new':
      return <ContactForm key="new" before={null} form={shown.form} />;
    case 'merge':
      return <MergeChoice key={shown.contact.id} contact={shown.contact} />;
  }
}

/** What was done last, for as long as nothing else was. */
function DeedLine() {
  const deed = usePlace((place) => place.deed);
  if (deed === null) return null;
  return (
    <div className="people-deed">
      {deed.failure === null ? (
        <p>{deed.said}</p>
      ) : (
        <FailureNote failure={deed.failure} effect={words.people.undoFailed} />
      )}
      {deed.undo === null ? null : (
        <button type="button" className="text-button" onClick={() => void undoDeed()}>
          {words.people.undo}
        </button>
      )}
      <button type="button" className="text-button people-deed-end" onClick={dropDeed}>
        {words.app.dismiss}
      </button>
    </div>
  );
}
