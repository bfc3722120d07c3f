/** An address of ours that the provider fetches: only where it is, since nothing of it is here. */
import { LinkIcon } from 'lucide-react';
import { words } from '../../words/words.ts';
import { isWebAddress } from '../links.ts';
import { hostOf, nameOf } from './kinds.ts';
import type { MediaViewProps } from './MessageMedia.tsx';

export function LinkView({ attachment, tabIndex }: MediaViewProps) {
  const { url } = attachment;
  const name = nameOf(attachment);
  const host = hostOf(attachment);
  const shown = name ?? host;
  return (
    <div className="media-file">
      <LinkIcon size={20} aria-hidden />
      <div className="media-words">
        <p className="media-name">
          {isWebAddress(url) ? (
            <a href={url} target="_blank" rel="noreferrer" tabIndex={tabIndex} title={url}>
              {shown}
            </a>
          ) : (
            shown
          )}
        </p>
        <p className="media-about">{words.media.linkFrom(host)}</p>
      </div>
    </div>
  );
}
