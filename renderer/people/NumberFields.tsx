/** The numbers of a contact, each with its kind; a problem is shown once the field was left. */
import type { CountryCode } from 'libphonenumber-js';
import { Plus, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { Choice } from '../ui/Choice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import { isDoubtful, type TypedNumber, typedNumber } from './form.ts';

const usual = ['mobile', 'work', 'home', 'main', 'other'];
const none = 'none';

interface NumberFieldsProps {
  readonly numbers: readonly TypedNumber[];
  readonly problems: readonly (string | null)[];
  /** Saving was tried: every problem is shown. */
  readonly tried: boolean;
  readonly country: CountryCode;
  readonly onChange: (numbers: readonly TypedNumber[]) => void;
}

export function NumberFields({ numbers, problems, tried, country, onChange }: NumberFieldsProps) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const said = words.people.form;
  const change = (at: number, more: Partial<TypedNumber>) =>
    onChange(numbers.map((one, each) => (each === at ? { ...one, ...more } : one)));

  return (
    <div className="contact-group">
      <ul className="contact-group">
        {numbers.map(({ key, text, label }, at) => {
          const told = tried || left.has(key);
          const name = numbers.length === 1 ? said.number : said.numberAt(at + 1);
          return (
            <li key={key} className="contact-pair" onBlur={() => setLeft(new Set([...left, key]))}>
              <TextField
                label={name}
                value={text}
                onChange={(typed) => change(at, { text: typed })}
                problem={told ? (problems[at] ?? null) : null}
              />
              <Choice
                label={numbers.length === 1 ? said.kind : said.kindAt(at + 1)}
                value={label === '' ? none : label}
                placeholder={words.people.noLabel}
                options={kindsWith(label)}
                onChange={(id) => change(at, { label: id === none ? '' : id })}
              />
              {numbers.length === 1 ? null : (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={said.removeNumber(at + 1)}
                  onClick={() => onChange(numbers.filter((_, each) => each !== at))}
                >
                  <X size={18} aria-hidden />
                </button>
              )}
              {told && isDoubtful(text, country) ? (
                <p className="contact-doubt">
                  <TriangleAlert className="doubt-mark" size={16} aria-hidden />
                  {words.people.invalid}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="button small quiet contact-add"
        onClick={() => onChange([...numbers, typedNumber()])}
      >
        <Plus size={16} aria-hidden />
        {said.addNumber}
      </button>
    </div>
  );
}

/** The usual kinds, and the one that is there already. */
function kindsWith(label: string) {
  const kinds = label === '' || usual.includes(label) ? usual : [...usual, label];
  return [
    { id: none, text: words.people.noLabel },
    ...kinds.map((kind) => ({ id: kind, text: words.people.labelOf(kind) })),
  ];
}
