/** One row of the picker: a heading, or emoji side by side. */
import type { Emoji } from './data.ts';
import type { Cell, Row } from './search.ts';
import { withTone } from './tones.ts';

interface EmojiRowProps {
  readonly row: Row;
  readonly index: number;
  /** From the top, px. */
  readonly start: number;
  /** How many emoji there are to choose from. */
  readonly total: number;
  readonly tone: number;
  readonly shown: Cell | null;
  readonly idOf: (column: number) => string;
  readonly onChoose: (emoji: Emoji) => void;
}

export function EmojiRow(props: EmojiRowProps) {
  const { row, index, start, total, tone, shown } = props;
  const place = { transform: `translateY(${start}px)` };
  if (row.kind === 'heading') {
    return (
      <div className="emoji-row" style={place} aria-hidden>
        <span className="emoji-heading">{row.name}</span>
      </div>
    );
  }
  return (
    <div className="emoji-row" style={place}>
      {row.cells.map((emoji, column) => (
        <div
          key={emoji.text}
          id={props.idOf(column)}
          role="option"
          tabIndex={-1}
          aria-label={emoji.name}
          aria-selected={shown?.row === index && shown.column === column}
          aria-posinset={row.before + column + 1}
          aria-setsize={total}
          title={emoji.name}
          className="emoji-cell"
          // The search field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(emoji)}
          onKeyDown={() => undefined}
        >
          {withTone(emoji, tone)}
        </div>
      ))}
    </div>
  );
}
