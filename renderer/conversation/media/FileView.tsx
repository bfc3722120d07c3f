/** A file that is saved rather than shown: what it is called, what it is, how large. */
import { FileText, Film, ImageOff, Music } from 'lucide-react';
import type { KeptFile } from '../../../shared/model/media.ts';
import { factsOf, type ShownAs } from '../../../shared/model/media-type.ts';
import { words } from '../../words/words.ts';
import { nameOf } from './kinds.ts';
import type { MediaViewProps } from './MessageMedia.tsx';
import { SaveButton } from './SaveButton.tsx';

interface FileViewProps extends MediaViewProps {
  readonly file: KeptFile;
  /** It was to be shown and could not. */
  readonly broken?: boolean;
}

export function FileView({ messageId, attachment, file, tabIndex, broken }: FileViewProps) {
  const said = words.media;
  const name = nameOf(attachment);
  const type = said.types(file.type);
  return (
    <div className="media-file">
      {broken === true ? (
        <ImageOff size={20} aria-hidden />
      ) : (
        <Figure shownAs={factsOf(file.type).shownAs} />
      )}
      <div className="media-words">
        <p className="media-name" title={name ?? undefined}>
          {name ?? said.unnamed}
        </p>
        <p className="media-about">{said.about(type, words.storage.size(file.bytes))}</p>
        {broken === true ? <p className="media-about">{said.unplayable}</p> : null}
      </div>
      <SaveButton
        messageId={messageId}
        position={attachment.position}
        name={name ?? type}
        tabIndex={tabIndex}
      />
    </div>
  );
}

function Figure({ shownAs }: { readonly shownAs: ShownAs }) {
  if (shownAs === 'video') return <Film size={20} aria-hidden />;
  if (shownAs === 'audio') return <Music size={20} aria-hidden />;
  return <FileText size={20} aria-hidden />;
}
