/** One picture, file or address that is attached: how it looks, what was done to it, and a way out. */
import { FileText, LinkIcon, LoaderCircle, Music, Video, X } from 'lucide-react';
import type { KeptFile } from '../../../shared/model/media.ts';
import { factsOf, type ShownAs } from '../../../shared/model/media-type.ts';
import { addressOf } from '../../conversation/media/address.ts';
import { words } from '../../words/words.ts';
import type { Attached, AttachedFile, Original } from './tray.ts';

interface AttachedItemProps {
  readonly item: Attached;
  readonly onRemove: () => void;
}

export function AttachedItem({ item, onRemove }: AttachedItemProps) {
  const name = item.kind === 'link' ? new URL(item.url).host : shownName(item);
  return (
    <li className="attached-item" aria-busy={item.kind === 'file' && item.kept === null}>
      <span className="attached-look">
        {item.kind === 'link' ? <LinkIcon size={20} aria-hidden /> : <Look kept={item.kept} />}
      </span>
      <span className="attached-words">
        <span className="attached-name cut" title={item.kind === 'link' ? item.url : name}>
          {name}
        </span>
        <span className="attached-about">
          {item.kind === 'link' ? (
            <span className="cut">{pathOf(item.url)}</span>
          ) : (
            <About file={item} />
          )}
        </span>
      </span>
      <button
        type="button"
        className="icon-button attached-remove"
        aria-label={words.attach.remove(name)}
        onClick={onRemove}
        onKeyDown={({ key }) => {
          if (key === 'Delete' || key === 'Backspace') onRemove();
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </li>
  );
}

function Look({ kept }: { readonly kept: KeptFile | null }) {
  if (kept === null) return <LoaderCircle className="attached-busy" size={20} aria-hidden />;
  const { shownAs } = factsOf(kept.type);
  if (shownAs === 'picture') return <img src={addressOf(kept.hash)} alt="" />;
  return <Figure shownAs={shownAs} />;
}

function Figure({ shownAs }: { readonly shownAs: ShownAs }) {
  if (shownAs === 'video') return <Video size={20} aria-hidden />;
  if (shownAs === 'audio') return <Music size={20} aria-hidden />;
  return <FileText size={20} aria-hidden />;
}

function About({ file: { kept, original } }: { readonly file: AttachedFile }) {
  if (kept === null) return words.attach.preparing;
  const after = sizeWords(kept);
  if (original === null) return after;
  const before = sizeWords(original);
  return (
    <>
      <span aria-hidden>{words.attach.made(before, after)}</span>
      <span className="unseen">{words.attach.madeAloud(before, after)}</span>
    </>
  );
}

function sizeWords({ bytes, dimensions }: Pick<KeptFile, 'bytes' | 'dimensions'> | Original) {
  const size = words.storage.size(bytes);
  return dimensions === null ? size : `${words.media.size(dimensions)}, ${size}`;
}

function shownName({ name, kept, source }: AttachedFile): string {
  const picture = kept === null ? source?.type.startsWith('image/') : kept.dimensions !== null;
  return name ?? (picture === true ? words.attach.unnamed : words.attach.unnamedFile);
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
