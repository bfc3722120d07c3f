/** What Longcode is, whom it talks to, where it keeps things, and a report for when something is wrong. */
import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { About } from '../../shared/model/about.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { Licences } from './Licences.tsx';
import { Report } from './Report.tsx';
import './about.css';

export function AboutDialog() {
  const [about, setAbout] = useState<About | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void window.longcode.readAbout().then((answer) => {
      if (answer.ok) setAbout(answer.value);
      else setFailure(answer.failure);
    });
  }, []);
  return (
    <Modal title={words.about.title} onClose={closeDialog}>
      <div className="dialog-body scroll about">
        {failure === null ? null : <FailureNote failure={failure} />}
        {about === null ? (
          <p role="status">{failure === null ? words.about.loading : ''}</p>
        ) : (
          <Facts about={about} />
        )}
        <Report defects={about?.defects.length ?? 0} />
        <Licences />
      </div>
    </Modal>
  );
}

function Facts({ about }: { readonly about: About }) {
  const { data, hosts } = about;
  const { size } = words.storage;
  return (
    <>
      <p className="about-version">{words.about.version(about.version)}</p>
      <dl className="about-facts">
        <dt>{words.about.madeOf}</dt>
        <dd>{words.about.parts(about.electron, about.chromium, about.node)}</dd>
        <dt>{words.about.system}</dt>
        <dd>{about.system}</dd>
        <dt>{words.about.hosts}</dt>
        <dd>
          {hosts.length === 0 ? <p>{words.about.noHosts}</p> : null}
          <ul>
            {hosts.map(({ host, accounts }) => (
              <li key={host}>
                <code>{host}</code> {words.about.forAccounts(accounts)}
              </li>
            ))}
          </ul>
          <p className="field-hint">{words.about.hostsHint}</p>
        </dd>
        <dt>{words.about.data}</dt>
        <dd>
          <p>{words.about.dataParts(size(data.texts), size(data.files), size(data.backups))}</p>
          <p>
            <code className="about-folder">{data.folder}</code>
          </p>
          <button
            type="button"
            className="button small secondary"
            onClick={() => void window.longcode.openDataFolder()}
          >
            {words.about.openFolder}
          </button>
        </dd>
      </dl>
    </>
  );
}
