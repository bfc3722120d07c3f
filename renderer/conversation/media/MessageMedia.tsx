/** The pictures and files of one text, in their order, each as what it is or why it is not here. */
import type { Attachment } from '../../../shared/model/media.ts';
import { factsOf } from '../../../shared/model/media-type.ts';
import { words } from '../../words/words.ts';
import { CardView } from './CardView.tsx';
import { FileView } from './FileView.tsx';
import { shownMedia } from './kinds.ts';
import { LinkView } from './LinkView.tsx';
import { Missing } from './Missing.tsx';
import { PictureView } from './PictureView.tsx';
import { PlayableView } from './PlayableView.tsx';
import './media.css';

interface MessageMediaProps {
  readonly messageId: string;
  readonly accountId: string;
  readonly media: readonly Attachment[];
  readonly tabIndex: 0 | -1;
}

/** What each of them is given. */
export interface MediaViewProps {
  readonly messageId: string;
  readonly accountId: string;
  readonly attachment: Attachment;
  readonly tabIndex: 0 | -1;
  /** One of several pictures, which stand as small squares. */
  readonly tiled: boolean;
}

export function MessageMedia({ media, ...rest }: MessageMediaProps) {
  const shown = shownMedia(media);
  if (shown.length === 0) return null;
  const tiles = shown.filter(isPicture).length > 1;
  return (
    <ul className="media" data-tiles={tiles} aria-label={words.media.list}>
      {shown.map((attachment) => (
        <li key={attachment.position} data-picture={isPicture(attachment)}>
          <OneOf attachment={attachment} tiled={tiles} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function OneOf(props: MediaViewProps) {
  const { file } = props.attachment;
  if (file.state === 'link') return <LinkView {...props} />;
  if (file.state !== 'kept') return <Missing {...props} file={file} />;
  switch (factsOf(file.type).shownAs) {
    case 'picture':
      return <PictureView {...props} file={file} />;
    case 'video':
    case 'audio':
      return <PlayableView {...props} file={file} />;
    case 'card':
      return <CardView {...props} file={file} />;
    case 'file':
      return <FileView {...props} file={file} />;
    case 'nothing':
      return null;
  }
}

function isPicture({ file }: Attachment): boolean {
  return file.state === 'kept' && factsOf(file.type).shownAs === 'picture';
}
