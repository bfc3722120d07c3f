/** Stands in the place of a file that is not here: on its way, late, or not taken in, and why. */
import { CircleDashed, Hourglass, RotateCw, ShieldBan } from 'lucide-react';
import type { MediaState } from '../../../shared/model/media.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useAct } from '../../ui/useAct.ts';
import { words } from '../../words/words.ts';
import { hostOf, nameOf } from './kinds.ts';
import type { MediaViewProps } from './MessageMedia.tsx';

interface MissingProps extends MediaViewProps {
  readonly file: Extract<MediaState, { readonly state: 'waiting' | 'refused' | 'later' }>;
}

export function Missing(props: MissingProps) {
  const { attachment, file } = props;
  const name = nameOf(attachment);
  if (file.state === 'waiting') {
    return (
      <div className="media-waiting">
        <CircleDashed size={20} aria-hidden />
        <p>{name === null ? words.media.waiting : words.media.waitingNamed(name)}</p>
      </div>
    );
  }
  return <Explained {...props} file={file} shown={name ?? hostOf(attachment)} />;
}

interface ExplainedProps extends MediaViewProps {
  readonly file: Exclude<MissingProps['file'], { readonly state: 'waiting' }>;
  readonly shown: string;
}

function Explained({ messageId, attachment, file, shown, tabIndex }: ExplainedProps) {
  const { busy, failure, run } = useAct();
  const said = words.media;
  const late = file.state === 'later';
  const { happened, next } = late ? words.mediaDelays[file.code] : words.mediaRefusals[file.code];
  const { position } = attachment;
  return (
    <div className="media-missing" data-late={late}>
      {late ? <Hourglass size={18} aria-hidden /> : <ShieldBan size={18} aria-hidden />}
      <div className="media-words">
        <p className="media-name">
          {late ? said.later : said.refused}
          <span className="media-of">{shown}</span>
        </p>
        <p>{happened}</p>
        <p>{next}</p>
        <details className="fold">
          <summary tabIndex={tabIndex}>{words.app.detail}</summary>
          <code>{file.detail === '' ? file.code : `${file.code}: ${file.detail}`}</code>
        </details>
        <button
          type="button"
          className="button secondary small"
          aria-label={said.tryAgainOf(shown)}
          aria-disabled={busy}
          tabIndex={tabIndex}
          onClick={() => void run(() => window.longcode.retryMedia({ messageId, position }))}
        >
          <RotateCw size={14} aria-hidden />
          {said.tryAgain}
        </button>
        {failure === null ? null : (
          <div role="alert">
            <FailureNote failure={failure} effect={said.tryFailed} />
          </div>
        )}
      </div>
    </div>
  );
}
