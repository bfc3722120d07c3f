/** Makes a template, or changes one. Fields that fill themselves in are put in by a button. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { maxTextLength } from '../../shared/contract/limits.ts';
import { knownFields } from '../../shared/templates/fields.ts';
import { maxTemplateName, type Template } from '../../shared/templates/template.ts';
import { carriable } from '../../shared/text/carried.ts';
import { insertText } from '../composer/box/insert.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import { take } from './templates.ts';

interface TemplateFormProps {
  /** Null for a new one. */
  readonly template: Template | null;
  readonly others: readonly Template[];
  /** With what was saved; null when the user changed their mind. */
  readonly onDone: (saved: Template | null) => void;
}

export function TemplateForm({ template, others, onDone }: TemplateFormProps) {
  const say = words.templates;
  const [name, setName] = useState(template?.name ?? '');
  const [text, setText] = useState(template?.text ?? '');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const taken = others.some((one) => one.id !== template?.id && one.name === name.trim());
  const nameProblem = name.trim() === '' ? say.needName : taken ? say.nameTaken : null;
  const textProblem = text.trim() === '' ? say.needText : null;

  useEffect(() => nameField.current?.focus(), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (nameProblem !== null) return nameField.current?.focus();
    if (textProblem !== null) return box.current?.focus();
    const saved = { id: template?.id ?? crypto.randomUUID(), name: name.trim(), text };
    const answer = await window.longcode.saveTemplate(saved);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    take(answer);
    onDone(saved);
  }

  return (
    <form className="dialog-form" onSubmit={(event) => void save(event)}>
      <div className="dialog-body scroll template-form">
        <TextField
          ref={nameField}
          label={say.name}
          value={name}
          placeholder={say.namePlaceholder}
          problem={asked ? nameProblem : null}
          onChange={(typed) => setName(typed.slice(0, maxTemplateName))}
        />
        <div className="field" data-invalid={asked && textProblem !== null ? true : undefined}>
          <label className="field-label" htmlFor="template-words">
            {say.text}
          </label>
          <div className="input">
            <textarea
              ref={box}
              id="template-words"
              className="scroll template-words"
              rows={5}
              dir="auto"
              spellCheck
              maxLength={maxTextLength}
              value={text}
              aria-describedby="template-hint"
              aria-invalid={asked && textProblem !== null ? true : undefined}
              onChange={({ target }) => setText(carriable(target.value))}
            />
          </div>
          <p id="template-hint" className="field-hint">
            {say.textHint}
          </p>
          {asked && textProblem !== null ? <p className="choice-problem">{textProblem}</p> : null}
        </div>
        <fieldset className="template-fields">
          <legend className="field-label">{say.fields}</legend>
          {knownFields.map((field) => (
            <button
              key={field}
              type="button"
              className="button small secondary"
              aria-label={say.addField(field)}
              onClick={() => {
                if (box.current !== null) insertText(box.current, say.field(field));
              }}
            >
              {say.field(field)}
            </button>
          ))}
        </fieldset>
        {failure === null ? null : (
          <div role="alert">
            <FailureNote failure={failure} />
          </div>
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button quiet" onClick={() => onDone(null)}>
          {say.cancel}
        </button>
        <button type="submit" className="button primary">
          {say.save}
        </button>
      </div>
    </form>
  );
}
