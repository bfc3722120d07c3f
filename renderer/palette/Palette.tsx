/**
 * Goes to anything: a combobox over conversations, contacts, my numbers and every act. Arrows move,
 * Enter does it, Escape leaves; the focus stays in the field and the list tells which entry is meant.
 */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { ModalOverlay, Modal as Panel } from 'react-aria-components/Modal';
import { useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { useMatches } from './asked.ts';
import {
  conversationEntries,
  type Entry,
  fixedEntries,
  personEntries,
  sectionsOf,
} from './entries.ts';
import { ranked } from './fuzzy.ts';
import { optionId, PaletteSection } from './PaletteSection.tsx';
import { noteChosen, useRecent } from './recent.ts';
import '../ui/modal.css';
import './palette.css';

export function Palette() {
  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeDialog();
      }}
    >
      <Panel className="modal palette-modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2} className="unseen">
            {words.palette.title}
          </Heading>
          <PaletteBody />
        </Dialog>
      </Panel>
    </ModalOverlay>
  );
}

/** The dialog gives the focus back first, ms. */
const focusReturns = 50;

function PaletteBody() {
  const session = useSession();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter was pressed before what it means was known. */
  const [hurried, setHurried] = useState(false);
  const found = useMatches(typed);
  const recent = useRecent((state) => state.keys);
  const [fixed] = useState(() => fixedEntries(session));
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const settled = found.typed === typed.trim();
  const sections = useMemo(() => {
    const all = [
      ...conversationEntries(session, found.conversations),
      ...personEntries(found.people),
    ];
    const fitting = settled ? all : ranked(all, typed, ({ name, also }) => [name, also]);
    return sectionsOf(typed, fitting, fixed, recent);
  }, [typed, settled, session, found, fixed, recent]);
  const entries = sections.flatMap((section) => section.entries);
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosen),
  );
  const active = entries[at];

  useEffect(() => field.current?.focus(), []);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function choose(entry: Entry | undefined) {
    if (entry === undefined) return;
    noteChosen(entry.key);
    closeDialog();
    setTimeout(entry.run, focusReturns);
  }

  useEffect(() => {
    if (!hurried || !settled) return;
    setHurried(false);
    choose(active);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const target = targetOf(event.key, at, entries.length);
    if (target !== null) {
      event.preventDefault();
      setChosen(entries[target]?.key ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (settled || chosen !== null) choose(active);
      else setHurried(true);
    }
  }

  return (
    <>
      <div className="palette-field">
        <input
          ref={field}
          className="palette-input"
          role="combobox"
          aria-label={words.palette.field}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(listId, active.key)}
          placeholder={words.palette.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(null);
            setHurried(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={words.palette.results}
        className="palette-list scroll"
      >
        {sections.map(({ kind, entries: own }) => (
          <PaletteSection
            key={kind}
            kind={kind}
            entries={own}
            listId={listId}
            active={active}
            onChoose={choose}
          />
        ))}
      </div>
      {entries.length === 0 && typed.trim() !== '' ? (
        <div className="palette-nothing">
          <p>{words.palette.nothing(typed.trim())}</p>
          <p className="field-hint">{words.palette.nothingHint}</p>
        </div>
      ) : null}
      <output className="unseen">
        {typed.trim() === '' ? '' : words.palette.found(entries.length)}
      </output>
    </>
  );
}

function targetOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'PageDown':
      return Math.min(at + 8, count - 1);
    case 'PageUp':
      return Math.max(at - 8, 0);
    default:
      return null;
  }
}
