/** The templates to choose from, over the box; the focus stays in the box. */
import { useEffect, useRef } from 'react';
import { words } from '../../words/words.ts';
import type { Slash } from './useSlash.ts';
import './slash.css';

interface SlashListProps {
  readonly id: string;
  readonly slash: Slash;
}

export function optionId(listId: string, position: number): string {
  return `${listId}-${position}`;
}

export function SlashList({ id, slash }: SlashListProps) {
  const { shown, active } = slash;
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  if (shown.length === 0) {
    return (
      <p id={id} className="slash-list slash-none">
        {words.templates.noneFound}
      </p>
    );
  }
  return (
    <div
      ref={list}
      id={id}
      className="slash-list scroll"
      role="listbox"
      aria-label={words.templates.title}
    >
      {shown.map((template, position) => (
        <div
          key={template.id}
          id={optionId(id, position)}
          className="slash-option"
          role="option"
          aria-selected={position === active}
          tabIndex={-1}
          // The box keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => slash.choose(template)}
          onKeyDown={() => undefined}
        >
          <span className="slash-name cut">{template.name}</span>
          <span className="slash-text cut">{template.text}</span>
        </div>
      ))}
    </div>
  );
}
