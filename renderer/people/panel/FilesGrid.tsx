/** The newest pictures and files of a person, each a way to its text. */
import { File as FileMark } from 'lucide-react';
import type { SharedFile } from '../../../shared/contacts/person.ts';
import { factsOf } from '../../../shared/model/media-type.ts';
import { showAt } from '../../conversation/jump.ts';
import { addressOf } from '../../conversation/media/address.ts';
import { words } from '../../words/words.ts';

export function FilesGrid({ files }: { readonly files: readonly SharedFile[] }) {
  const said = words.people.panel;
  const shown = files.filter(({ file }) => factsOf(file.type).shownAs !== 'nothing');
  if (shown.length === 0) return <p className="who-about">{said.noFiles}</p>;
  return (
    <ul className="who-files">
      {shown.map((one) => (
        <li key={`${one.messageId} ${one.position}`}>
          <FileTile one={one} />
        </li>
      ))}
    </ul>
  );
}

function FileTile({ one }: { readonly one: SharedFile }) {
  const { conversationId, seq, file, name } = one;
  const isPicture = factsOf(file.type).shownAs === 'picture';
  const what = isPicture ? words.media.picture(name) : words.people.panel.file(name);
  return (
    <button
      type="button"
      className="who-file"
      aria-label={words.people.panel.openFile(what)}
      title={what}
      onClick={() => void showAt(conversationId, seq, true)}
    >
      {isPicture ? (
        <img src={addressOf(file.hash)} alt="" decoding="async" draggable={false} />
      ) : (
        <>
          <FileMark size={20} aria-hidden />
          <span className="cut">{what}</span>
        </>
      )}
    </button>
  );
}
