/** The dialog that shows one picture as large as there is room, and saves it. */
import { Modal } from '../../ui/Modal.tsx';
import { words } from '../../words/words.ts';
import { addressOf } from './address.ts';
import { nameOf } from './kinds.ts';
import { SaveButton } from './SaveButton.tsx';
import { closePicture, type ShownPicture } from './viewer.ts';

export function PictureViewer({ picture }: { readonly picture: ShownPicture }) {
  const { messageId, attachment, file } = picture;
  const name = nameOf(attachment);
  const { dimensions } = file;
  const size = words.storage.size(file.bytes);
  const about = dimensions === null ? size : `${words.media.size(dimensions)}, ${size}`;
  return (
    <Modal kind="wide" title={name ?? words.media.picture(null)} onClose={closePicture}>
      <div className="viewer">
        <img
          src={addressOf(file.hash)}
          alt={words.media.picture(name)}
          width={dimensions?.width}
          height={dimensions?.height}
        />
      </div>
      <div className="dialog-foot viewer-foot">
        <p className="field-hint">{words.media.about(words.media.types(file.type), about)}</p>
        <SaveButton
          messageId={messageId}
          position={attachment.position}
          name={words.media.picture(name)}
          tabIndex={0}
          prominent
        />
      </div>
    </Modal>
  );
}
