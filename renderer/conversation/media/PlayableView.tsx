/** A video or a sound with the browser's own controls. Nothing plays by itself. */
import { useState } from 'react';
import type { KeptFile } from '../../../shared/model/media.ts';
import { factsOf } from '../../../shared/model/media-type.ts';
import { words } from '../../words/words.ts';
import { addressOf } from './address.ts';
import { FileView } from './FileView.tsx';
import { nameOf } from './kinds.ts';
import type { MediaViewProps } from './MessageMedia.tsx';

/** Saving goes through Longcode, which asks where to. */
const controls = 'nodownload noremoteplayback';

export function PlayableView(props: MediaViewProps & { readonly file: KeptFile }) {
  const { attachment, file, tabIndex } = props;
  const [broken, setBroken] = useState(false);
  const name = nameOf(attachment);
  if (broken) return <FileView {...props} broken />;
  const given = {
    src: addressOf(file.hash),
    controls: true,
    controlsList: controls,
    preload: 'metadata',
    tabIndex,
    onError: () => setBroken(true),
  };
  return (
    <div className="media-playable">
      {factsOf(file.type).shownAs === 'video' ? (
        <video {...given} aria-label={words.media.video(name)}>
          <track kind="captions" />
        </video>
      ) : (
        <audio {...given} aria-label={words.media.audio(name)}>
          <track kind="captions" />
        </audio>
      )}
      <FileView {...props} />
    </div>
  );
}
