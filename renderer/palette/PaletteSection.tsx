/** The entries of one kind, under their name. */
import { CornerDownLeft, MessageSquare, Phone, UserRound } from 'lucide-react';
import { useId } from 'react';
import { words } from '../words/words.ts';
import type { Entry, Section } from './entries.ts';

interface PaletteSectionProps extends Section {
  readonly listId: string;
  readonly active: Entry | undefined;
  readonly onChoose: (entry: Entry) => void;
}

/** Of an option, for `aria-activedescendant`; an id holds no spaces. */
export function optionId(listId: string, key: string): string {
  return `${listId}-${key.replaceAll(' ', '-')}`;
}

export function PaletteSection({ kind, entries, listId, active, onChoose }: PaletteSectionProps) {
  const title = useId();
  return (
    <fieldset aria-labelledby={title}>
      <div id={title} className="palette-title" role="presentation">
        {words.palette.groups[kind]}
      </div>
      {entries.map((entry) => (
        <PaletteOption
          key={entry.key}
          id={optionId(listId, entry.key)}
          entry={entry}
          active={entry === active}
          onChoose={onChoose}
        />
      ))}
    </fieldset>
  );
}

interface PaletteOptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly active: boolean;
  readonly onChoose: (entry: Entry) => void;
}

function PaletteOption({ id, entry, active, onChoose }: PaletteOptionProps) {
  const { name, note, keys } = entry;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="palette-option"
      onClick={() => onChoose(entry)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onChoose(entry);
      }}
    >
      <span className="palette-mark">
        <EntryMark kind={entry.kind} />
      </span>
      <span className="cut">{name}</span>
      {note === '' ? null : <span className="palette-note cut">{note}</span>}
      {keys === null ? null : (
        <kbd className="keys">
          <span className="unseen">{words.palette.keys(keys)}</span>
          <span aria-hidden>{keys}</span>
        </kbd>
      )}
    </div>
  );
}

function EntryMark({ kind }: { readonly kind: Entry['kind'] }) {
  switch (kind) {
    case 'conversation':
      return <MessageSquare size={16} aria-hidden />;
    case 'person':
      return <UserRound size={16} aria-hidden />;
    case 'line':
      return <Phone size={16} aria-hidden />;
    case 'act':
      return <CornerDownLeft size={16} aria-hidden />;
  }
}
