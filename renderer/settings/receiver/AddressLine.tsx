/** The address a provider is to be given, with a button that copies it. */
import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { copyExactly } from '../../details/copy.ts';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';

interface AddressLineProps {
  readonly address: string;
  /** The account, as it is called. */
  readonly name: string;
}

export function AddressLine({ address, name }: AddressLineProps) {
  const shown = useRef<HTMLElement>(null);
  const { copyOf, copy, copied, copyFailed } = words.receiver;

  function onCopy() {
    const done = shown.current !== null && copyExactly(shown.current, address);
    announce(done ? copied : copyFailed);
  }

  return (
    <div className="receiver-address">
      <code ref={shown}>{address}</code>
      <button
        type="button"
        className="icon-button"
        title={copy}
        aria-label={copyOf(name)}
        onClick={onCopy}
      >
        <Copy size={16} aria-hidden />
      </button>
    </div>
  );
}
