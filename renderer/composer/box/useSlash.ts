/**
 * Choosing a template without leaving the box: `/` at the beginning of a line opens the list, what is
 * typed behind it narrows it, and the keys of a list go to it until one is chosen or it is left. The
 * button beside the box opens the same list at the caret.
 */
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { matching, type SlashAt, slashAt } from '../../../shared/templates/choosing.ts';
import { type FieldValues, fieldsIn, fillIn } from '../../../shared/templates/fields.ts';
import type { Template } from '../../../shared/templates/template.ts';
import { loadTemplates, useTemplates } from '../../templates/templates.ts';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';
import { replaceRange } from './insert.ts';

export interface Slash {
  readonly open: boolean;
  readonly shown: readonly Template[];
  /** Position of the one that Enter chooses. */
  readonly active: number;
  /** The words or the caret changed. */
  readonly look: (box: HTMLTextAreaElement) => void;
  /** True when the list used the key. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly choose: (template: Template) => void;
  readonly openAt: (box: HTMLTextAreaElement) => void;
  readonly close: () => void;
}

export function useSlash(box: RefObject<HTMLTextAreaElement | null>, values: FieldValues): Slash {
  const templates = useTemplates((state) => state.templates);
  const [at, setAt] = useState<SlashAt | null>(null);
  /** Where a slash stands that was left alone. */
  const [left, setLeft] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const shown = at === null ? [] : matching(templates, at.sought);
  const count = shown.length;
  const open = at !== null;

  useEffect(() => {
    if (open) void loadTemplates();
  }, [open]);

  useEffect(() => {
    if (open) announce(words.templates.found(count));
  }, [open, count]);

  function show(next: SlashAt | null) {
    if (next?.sought !== at?.sought) setActive(0);
    setAt(next);
  }

  function look({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
    // Opened by its button: the focus that the box takes back for it changes nothing.
    if (at?.start === at?.end && at?.start === selectionStart && selectionStart === selectionEnd) {
      return;
    }
    const found = selectionStart === selectionEnd ? slashAt(value, selectionStart) : null;
    if (found === null) setLeft(null);
    show(found !== null && found.start !== left ? found : null);
  }

  function close() {
    setLeft(at?.start ?? null);
    setAt(null);
  }

  function choose({ name, text }: Template) {
    const area = box.current;
    if (at === null || area === null) return;
    const filled = fillIn(text, values);
    replaceRange(area, at.start, at.end, filled);
    setAt(null);
    const [field] = fieldsIn(filled);
    if (field !== undefined) {
      area.setSelectionRange(at.start + field.start, at.start + field.end);
    }
    announce(words.templates.inserted(name, fieldsIn(filled).length));
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    if (at === null || event.nativeEvent.isComposing) return false;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const moved = moveTo(event.key, active, count);
    if (moved !== null) setActive(moved);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      const chosen = shown[active];
      if (chosen === undefined) return false;
      choose(chosen);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    ...{ open, shown, look, onKey, choose, close },
    active: Math.min(active, Math.max(0, count - 1)),
    openAt: (area) => {
      const { selectionStart: start, selectionEnd: end } = area;
      area.focus();
      show({ start, end, sought: '' });
    },
  };
}

function moveTo(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  if (key === 'PageDown') return Math.min(active + page, count - 1);
  if (key === 'PageUp') return Math.max(active - page, 0);
  return null;
}

const page = 6;
