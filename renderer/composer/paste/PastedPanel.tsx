/**
 * What a pasted list holds, before anything of it is added: how many numbers, how many of them were
 * there, and what is no number, with why.
 */

import type { CountryCode } from 'libphonenumber-js';
import { useEffect, useRef, useState } from 'react';
import { maxRecipients } from '../../../shared/contract/limits.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';
import { type BadPiece, type PastedList, readPasted } from './reading.ts';
import './paste.css';

interface PastedPanelProps {
  readonly text: string;
  readonly country: CountryCode;
  readonly known: readonly Address[];
  readonly onAdd: (addresses: readonly Address[], merged: number) => void;
  readonly onLeave: () => void;
}

/** Of what is no number, so many are listed. */
const listed = 100;

export function PastedPanel({ text, country, known, onAdd, onLeave }: PastedPanelProps) {
  const [list, setList] = useState<PastedList | null>(null);
  const [before] = useState(known);
  const add = useRef<HTMLButtonElement>(null);
  const done = list !== null && list.read === list.of;
  const found = list?.addresses.length ?? 0;
  const room = Math.max(0, maxRecipients - before.length);
  const added = Math.min(found, room);
  const say = words.paste;

  useEffect(() => {
    const reading = new AbortController();
    void readPasted(text, country, before, setList, reading.signal);
    return () => reading.abort();
  }, [text, country, before]);

  useEffect(() => {
    if (list === null || !done) return;
    announce(words.paste.summary(list.addresses.length, list.merged, list.bad.length));
    add.current?.focus();
  }, [done, list]);

  return (
    <section
      className="pasted"
      aria-label={say.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      {list === null || !done ? (
        <>
          <p>{say.reading(list?.read ?? 0, list?.of ?? null)}</p>
          <progress
            className="pasted-bar"
            aria-label={say.title}
            value={list?.read ?? 0}
            max={list?.of ?? 1}
          />
        </>
      ) : (
        <>
          <ul className="pasted-counts">
            <li>{say.numbers(found)}</li>
            {list.merged === 0 ? null : <li>{say.merged(list.merged)}</li>}
            {list.bad.length === 0 ? null : (
              <li className="pasted-bad">{say.bad(list.bad.length)}</li>
            )}
          </ul>
          {found > room ? <p className="pasted-bad">{say.tooMany(maxRecipients)}</p> : null}
          {list.bad.length === 0 ? null : <BadList bad={list.bad} />}
        </>
      )}
      <div className="pasted-acts">
        <button
          ref={add}
          type="button"
          className="button small primary"
          aria-disabled={!done || added === 0}
          onClick={() => {
            if (list !== null && done && added > 0)
              onAdd(list.addresses.slice(0, added), list.merged);
          }}
        >
          {added < found ? say.addFirst(added) : say.add(added)}
        </button>
        <button type="button" className="button small quiet" onClick={onLeave}>
          {say.leave}
        </button>
      </div>
    </section>
  );
}

function BadList({ bad }: { readonly bad: readonly BadPiece[] }) {
  const say = words.paste;
  const shown = bad.slice(0, listed).map((piece, place) => ({ ...piece, place }));
  return (
    <details className="fold" open={bad.length <= 5}>
      <summary>{say.show(bad.length)}</summary>
      <ul className="pasted-list scroll">
        {shown.map(({ text, why, place }) => (
          <li key={place}>
            <span className="to-unreadable">{text.slice(0, 120)}</span> {say.why[why]}
          </li>
        ))}
        {bad.length > listed ? <li>{say.more(bad.length - listed)}</li> : null}
      </ul>
    </details>
  );
}
