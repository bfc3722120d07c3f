/** What is attached to the text being written, why something is not, and what keeps it from going. */
import { X } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../../words/words.ts';
import { AttachedItem } from './AttachedItem.tsx';
import { problemWords } from './problems.ts';
import { clearProblems } from './tray.ts';
import type { Attaching } from './useAttaching.ts';
import './attach.css';

interface AttachTrayProps {
  readonly attaching: Attaching;
  readonly provider: string;
  readonly line: string;
  /** The last one was taken out: the focus goes back to writing. */
  readonly onEmptied: () => void;
}

export function AttachTray({ attaching, provider, line, onEmptied }: AttachTrayProps) {
  const { draft, items, problems, obstacle, offer, remove } = attaching;
  const list = useRef<HTMLUListElement>(null);
  const sentences = [
    ...new Set(problems.map((problem) => problemWords(problem, { provider, line }))),
  ];
  const said = words.attach;
  const byLine = offer.kind === 'none' && offer.because === 'line';
  const room = offer.kind === 'files' ? words.storage.size(offer.room) : '';

  function takeOut(id: number, index: number) {
    remove(id);
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button') ?? [];
      const next = buttons[Math.min(index, buttons.length - 1)];
      if (next === undefined) onEmptied();
      else next.focus();
    });
  }

  return (
    <>
      {sentences.length === 0 ? null : (
        <div className="attach-problems" role="alert">
          <div className="scroll">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label={said.dismiss}
            onClick={() => clearProblems(draft)}
          >
            <X size={16} aria-hidden />
          </button>
        </div>
      )}
      {items.length === 0 ? null : (
        <ul ref={list} className="attached scroll" aria-label={said.attached}>
          {items.map((item, index) => (
            <AttachedItem key={item.id} item={item} onRemove={() => takeOut(item.id, index)} />
          ))}
        </ul>
      )}
      {obstacle === null ? null : (
        <p className="composer-over" role="alert">
          {obstacle === 'not-taken'
            ? said.problems.noLonger(byLine ? line : provider)
            : said.problems.sum(provider, room)}
        </p>
      )}
    </>
  );
}
