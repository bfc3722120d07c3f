/** The exact text a receipt was read from, fetched when it is asked for and never reformatted. */
import { ChevronRight, Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { copyExactly } from './copy.ts';

interface RawReceiptProps {
  readonly receiptId: number;
  /** For the button, to tell it from the others. */
  readonly name: string;
}

export function RawReceipt({ receiptId, name }: RawReceiptProps) {
  const [open, setOpen] = useState(false);
  const [raw, setRaw] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = useId();

  async function toggle() {
    setOpen(!open);
    if (open || raw !== null) return;
    const answer = await window.longcode.rawReceipt({ receiptId });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setRaw(answer.value.raw);
  }

  return (
    <div className="raw">
      <button
        type="button"
        className="raw-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => void toggle()}
      >
        <ChevronRight size={14} aria-hidden />
        {words.details.showRaw}
      </button>
      {open ? (
        <div id={id}>
          {failure === null ? null : (
            <FailureNote failure={failure} effect={words.details.loadFailed} />
          )}
          {raw === null ? null : <RawText raw={raw} />}
        </div>
      ) : null}
    </div>
  );
}

function RawText({ raw }: { readonly raw: string }) {
  const text = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<string | null>(null);

  function copy() {
    const copied = text.current !== null && copyExactly(text.current, raw);
    const said = copied ? words.details.copied : words.details.copyFailed;
    setOutcome(said);
    announce(said);
  }

  return (
    <div className="raw-text">
      <p className="unseen">{words.details.raw}</p>
      <pre ref={text}>{raw}</pre>
      <div className="raw-foot">
        <button type="button" className="button quiet small" onClick={copy}>
          <Copy size={14} aria-hidden />
          {words.details.copy}
        </button>
        {outcome === null ? null : <span className="field-hint">{outcome}</span>}
      </div>
    </div>
  );
}
