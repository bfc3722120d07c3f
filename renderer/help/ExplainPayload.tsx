/** Takes a raw payload and says what stands in it. */

import { type FormEvent, useId } from 'react';
import { providerNames } from '../../shared/model/providers.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { ExplainedEvent } from './ExplainedEvent.tsx';
import { explainPayload, setPayload, useExplain } from './explain.ts';

export function ExplainPayload() {
  const { text, elements, problem, failure, busy } = useExplain();
  const id = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    void explainPayload();
  }

  return (
    <section className="explain" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="help-title">
        {words.help.explainTitle}
      </h3>
      <form className="explain-form" onSubmit={submit}>
        <label className="field-label" htmlFor={`${id}-text`}>
          {words.help.payload}
        </label>
        <div className="input" data-invalid={problem === null ? undefined : true}>
          <textarea
            id={`${id}-text`}
            className="scroll explain-text"
            rows={7}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={text}
            placeholder={words.help.payloadPlaceholder}
            aria-describedby={`${id}-hint`}
            aria-invalid={problem === null ? undefined : true}
            onChange={(event) => setPayload(event.target.value)}
          />
        </div>
        <p id={`${id}-hint`} className="field-hint">
          {words.help.explainHint(Object.values(providerNames))}
        </p>
        <div role="alert">
          {problem === null ? null : <p className="explain-problem">{problem}</p>}
          {failure === null ? null : <FailureNote failure={failure} />}
        </div>
        <button type="submit" className="button primary" aria-disabled={busy}>
          {words.help.explain}
        </button>
      </form>
      {elements.length === 0 ? null : (
        <section className="explained" aria-label={words.help.results}>
          <p className="field-label">{words.help.found(elements.length)}</p>
          <ol>
            {elements.map(({ name, element }) => (
              <ExplainedEvent key={name} element={element} />
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}
