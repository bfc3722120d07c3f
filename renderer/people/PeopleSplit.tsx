/** The list and who is picked from it, side by side; one at a time where there is little room. */
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { words } from '../words/words.ts';
import { type Shown, show } from './place.ts';

interface PeopleSplitProps {
  readonly list: ReactNode;
  readonly shown: Shown;
  readonly detail: ReactNode;
}

export function PeopleSplit({ list, shown, detail }: PeopleSplitProps) {
  const place = useRef<HTMLDivElement>(null);
  const { kind } = shown;

  useEffect(() => {
    const timer = setTimeout(() => {
      if (place.current !== null) focusFor(kind, place.current);
    }, focusReturns);
    return () => clearTimeout(timer);
  }, [kind]);

  return (
    <div ref={place} className="split people-split" data-picked={kind !== 'nothing'}>
      <div className="people-list">{list}</div>
      <div className="split-detail scroll">
        <button
          type="button"
          className="button small quiet split-back"
          onClick={() => show({ kind: 'nothing' })}
        >
          <ArrowLeft size={16} aria-hidden />
          {words.people.back}
        </button>
        {detail}
      </div>
    </div>
  );
}

/** The dialog around it catches a lost focus first, ms. */
const focusReturns = 60;

/** A form takes the focus; otherwise it only goes where it would be lost, or where the list has gone. */
function focusFor(kind: Shown['kind'], place: HTMLElement): void {
  const at = (selector: string) => place.querySelector<HTMLElement>(selector);
  const isLost = document.activeElement?.closest('.people') === null;
  const back = at('.split-back');
  switch (kind) {
    case 'new':
    case 'edit':
    case 'merge':
      if (at('.contact-form :focus') === null) at('.contact-form input')?.focus();
      return;
    case 'contact':
      if (back?.checkVisibility() === true) back.focus();
      else if (isLost) at('.contact-name')?.focus();
      return;
    case 'nothing':
      if (isLost) (at('.people-list [tabindex="0"]') ?? place).focus();
  }
}
