/**
 * Emoji by name: a search field that keeps the focus, with a grid below that its arrow keys walk. Only
 * the rows in view are there.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isKeyOf } from '../../acts/keys.ts';
import { announce } from '../../ui/notices.ts';
import { rootFontSize } from '../../ui/rem.ts';
import { words } from '../../words/words.ts';
import { allEmoji, type Emoji } from './data.ts';
import { EmojiRow } from './EmojiRow.tsx';
import { keepTone, keepUsed, kept } from './kept.ts';
import { type Cell, emojiAt, type Group, rowsOf, sought, step, type Way } from './search.ts';
import { ToneChoice } from './ToneChoice.tsx';
import { withTone } from './tones.ts';

interface EmojiPickerProps {
  readonly onChoose: (text: string, name: string) => void;
  readonly onClose: () => void;
}

/** As in emoji.css, rem. */
const rowHeight = 2.25;

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'back',
  ArrowRight: 'on',
  Home: 'first',
  End: 'last',
};

export function EmojiPicker({ onChoose, onClose }: EmojiPickerProps) {
  const [query, setQuery] = useState('');
  const [tone, setTone] = useState(() => kept().tone);
  const [active, setActive] = useState<Cell | null>(null);
  const asked = useDeferredValue(query.trim());
  const rows = useMemo(() => rowsOf(groupsFor(asked)), [asked]);
  const found = useMemo(
    () => rows.reduce((sum, row) => sum + (row.kind === 'cells' ? row.cells.length : 0), 0),
    [rows],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const gridId = useId();
  const [size] = useState(() => rowHeight * rootFontSize());
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => size, [size]),
    overscan: 4,
  });
  const shown = asked === '' ? active : (active ?? step(rows, null, 'on'));

  useEffect(() => field.current?.focus(), []);

  useEffect(() => {
    if (asked !== '') announce(words.emoji.found(found));
  }, [asked, found]);

  useEffect(() => {
    if (shown !== null) virtualizer.scrollToIndex(shown.row, { align: 'auto' });
  }, [shown, virtualizer]);

  function choose(emoji: Emoji) {
    keepUsed(emoji.text);
    onChoose(withTone(emoji, tone), emoji.name);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const way = ways[event.key];
    const chosen = shown === null ? null : emojiAt(rows, shown);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen !== null) choose(chosen);
    } else if (way !== undefined && moves(way, query, shown)) {
      event.preventDefault();
      setActive(step(rows, shown, mirrored(way, event.currentTarget)));
    }
  }

  return (
    <div
      className="emoji-picker"
      role="dialog"
      aria-label={words.emoji.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !isKeyOf('emoji', event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="emoji-head">
        <input
          ref={field}
          className="emoji-search"
          type="text"
          role="combobox"
          aria-label={words.emoji.search}
          aria-haspopup="listbox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={gridId}
          aria-activedescendant={shown === null ? undefined : cellId(gridId, shown)}
          placeholder={words.emoji.search}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setActive(null);
          }}
          onKeyDown={onKeyDown}
        />
        <ToneChoice
          tone={tone}
          onChange={(next) => {
            setTone(next);
            keepTone(next);
            field.current?.focus();
          }}
        />
      </div>
      <div ref={scroller} className="emoji-scroll scroll" tabIndex={-1}>
        <div
          id={gridId}
          role="listbox"
          aria-label={words.emoji.title}
          className="emoji-grid"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <EmojiRow
                key={index}
                {...{ row, index, start, tone, shown, total: found }}
                idOf={(column) => cellId(gridId, { row: index, column })}
                onChoose={choose}
              />
            );
          })}
        </div>
        {rows.length === 0 ? <p className="emoji-none">{words.emoji.none(asked)}</p> : null}
      </div>
    </div>
  );
}

function groupsFor(query: string): readonly Group[] {
  if (query !== '') {
    const emoji = sought(allEmoji, query);
    return [{ name: words.emoji.found(emoji.length), emoji }];
  }
  const recent = kept().recent.flatMap((text) => allEmoji.find((one) => one.text === text) ?? []);
  const groups = words.emoji.groups.map((name, group) => ({
    name,
    emoji: allEmoji.filter((one) => one.group === group),
  }));
  return [{ name: words.emoji.recent, emoji: recent }, ...groups];
}

/** Left, right, Home and End belong to the words in the field until the grid is entered. */
function moves(way: Way, query: string, shown: Cell | null): boolean {
  if (way === 'up' || way === 'down') return true;
  return shown !== null && (query === '' || way === 'back' || way === 'on');
}

function mirrored(way: Way, element: Element): Way {
  if (getComputedStyle(element).direction !== 'rtl') return way;
  return way === 'back' ? 'on' : way === 'on' ? 'back' : way;
}

function cellId(gridId: string, { row, column }: Cell): string {
  return `${gridId}-${row}-${column}`;
}
