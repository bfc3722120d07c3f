/** Attaches files of this computer, or an address, or is not there: as the provider takes them. */
import { Link, Paperclip } from 'lucide-react';
import { lazy, type Ref, Suspense, useRef, useState } from 'react';
import { words } from '../../words/words.ts';
import { addLink } from './tray.ts';
import type { Attaching } from './useAttaching.ts';
import './attach.css';

const AddressDialog = lazy(async () => ({
  default: (await import('./AddressDialog.tsx')).AddressDialog,
}));

interface AttachButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly attaching: Attaching;
  readonly provider: string;
}

export const attachKeys = 'Control+U Meta+U';

export function AttachButton({ ref, attaching, provider }: AttachButtonProps) {
  const { draft, offer, take } = attaching;
  const picker = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  if (offer.kind === 'none') return null;
  const files = offer.kind === 'files';
  const name = files ? words.attach.files : words.attach.link;
  return (
    <>
      <button
        ref={ref}
        type="button"
        className="icon-button attach-button"
        aria-label={name}
        aria-keyshortcuts={attachKeys}
        title={name}
        onClick={() => (files ? picker.current?.click() : setAsking(true))}
      >
        {files ? <Paperclip size={18} aria-hidden /> : <Link size={18} aria-hidden />}
      </button>
      {files ? (
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      ) : null}
      {asking ? (
        <Suspense>
          <AddressDialog
            provider={provider}
            onAttach={(url) => {
              addLink(draft, url);
              setAsking(false);
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
