/** The user's own name and colour for a number. A colour holds at once; a name when it is saved. */
import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Line, LineLook } from '../../shared/model/line.ts';
import type { LineLabel } from '../numbers/labels.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';

const longest = 40;

interface LookFormProps {
  readonly line: Line;
  readonly label: LineLabel;
}

export function LookForm({ line, label }: LookFormProps) {
  const { accountId, number } = line;
  const [name, setName] = useState(line.label ?? '');
  const [saved, setSaved] = useState(false);
  const { failure, run } = useAct();
  const typed = name.trim() === '' ? null : name.trim();
  const changed = typed !== line.label;
  const tooLong = (typed?.length ?? 0) > longest;

  function save(look: LineLook) {
    setSaved(false);
    void run(
      () => window.longcode.lookOfLine({ accountId, line: number, ...look }),
      () => setSaved(true),
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (changed && !tooLong) save({ label: typed, swatch: line.swatch });
  }

  return (
    <section className="number-part" aria-labelledby="number-look">
      <h4 id="number-look" className="number-part-title">
        {words.lines.look}
      </h4>
      <form className="look" onSubmit={submit}>
        <TextField
          label={words.lines.name}
          hint={words.lines.nameHint}
          placeholder={label.number}
          value={name}
          problem={tooLong ? words.lines.nameTooLong(longest) : null}
          onChange={(value) => {
            setSaved(false);
            setName(value);
          }}
        />
        <RadioGroup
          className="field"
          orientation="horizontal"
          value={String(label.swatch)}
          onChange={(value) => save({ label: line.label, swatch: Number(value) })}
        >
          <Label className="field-label">{words.lines.colour}</Label>
          <div className="swatches">
            {words.lines.swatches.map((colour, swatch) => (
              <Radio
                key={colour}
                value={String(swatch)}
                className="swatch-choice"
                aria-label={colour}
              >
                <span className="swatch large" data-swatch={swatch}>
                  <Check className="swatch-check" size={16} strokeWidth={3} aria-hidden />
                </span>
              </Radio>
            ))}
          </div>
        </RadioGroup>
        {failure === null ? null : (
          <div role="alert">
            <FailureNote failure={failure} />
          </div>
        )}
        <div className="look-foot">
          <button
            type="submit"
            className="button small secondary"
            aria-disabled={!changed || tooLong}
          >
            {words.lines.saveName}
          </button>
          <p className="field-hint" role="status">
            {saved && !changed ? words.lines.saved : ''}
          </p>
        </div>
      </form>
    </section>
  );
}
