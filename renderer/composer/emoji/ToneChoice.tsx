/** The skin tone of hands and people; it stays chosen. */
import { words } from '../../words/words.ts';

interface ToneChoiceProps {
  /** 0 for none, then light to dark. */
  readonly tone: number;
  readonly onChange: (tone: number) => void;
}

const hands = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'];

export function ToneChoice({ tone, onChange }: ToneChoiceProps) {
  return (
    <select
      className="emoji-tone"
      aria-label={words.emoji.tone}
      title={words.emoji.tone}
      value={tone}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {hands.map((hand, index) => (
        <option key={hand} value={index} aria-label={words.emoji.tones[index]}>
          {hand}
        </option>
      ))}
    </select>
  );
}
