/** A picture in a bubble: its room is known before it is here, and it opens large. */
import { useState } from 'react';
import type { KeptFile } from '../../../shared/model/media.ts';
import { words } from '../../words/words.ts';
import { addressOf } from './address.ts';
import { FileView } from './FileView.tsx';
import { nameOf } from './kinds.ts';
import type { MediaViewProps } from './MessageMedia.tsx';
import { shownWidth } from './room.ts';
import { openPicture } from './viewer.ts';

export function PictureView(props: MediaViewProps & { readonly file: KeptFile }) {
  const { attachment, file, messageId, tabIndex, tiled } = props;
  const [broken, setBroken] = useState(false);
  const { dimensions } = file;
  const what = words.media.picture(nameOf(attachment));
  if (broken) return <FileView {...props} broken />;
  return (
    <button
      type="button"
      className="media-picture"
      tabIndex={tabIndex}
      style={dimensions === null || tiled ? {} : { width: `${shownWidth(dimensions)}rem` }}
      aria-label={words.media.open(what)}
      onClick={() => openPicture({ messageId, attachment, file })}
    >
      <img
        src={addressOf(file.hash)}
        alt={what}
        width={dimensions?.width}
        height={dimensions?.height}
        decoding="async"
        draggable={false}
        onError={() => setBroken(true)}
      />
    </button>
  );
}
