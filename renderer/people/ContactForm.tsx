/** A contact to be written: what is wrong with a number is said beside it before anything is saved. */
import { type FormEvent, useRef, useState } from 'react';
import { TextField as Field, Label, Text, TextArea } from 'react-aria-components/TextField';
import { type Contact, shownName } from '../../shared/contacts/contact.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import { homeCountry } from './country.ts';
import { EmailFields } from './EmailFields.tsx';
import { emptyForm, type FormDraft, filledIn, formOf, isSound, problemsOf } from './form.ts';
import { NumberFields } from './NumberFields.tsx';
import { noteDeed, show } from './place.ts';
import { dropForm, formLeft, formPlace, keepForm } from './unfinished.ts';

interface ContactFormProps {
  /** Null for a new contact. */
  readonly before: Contact | null;
  /** What a new one begins with. */
  readonly form: FormDraft | null;
}

export function ContactForm({ before, form: first }: ContactFormProps) {
  const [country] = useState(homeCountry);
  const [formed] = useState(() => formPlace(before, first));
  const [form, fillIn] = useState<FormDraft>(
    () => formLeft(formed) ?? first ?? (before === null ? emptyForm() : formOf(before, country)),
  );
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const place = useRef<HTMLFormElement>(null);
  const problems = problemsOf(form, country);
  const said = words.people.form;

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (saving) return;
    if (!isSound(problems)) {
      requestAnimationFrame(() => {
        place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
      return;
    }
    setSaving(true);
    setFailure(null);
    const answer = await window.longcode.saveContact({ before, form: filledIn(form), country });
    setSaving(false);
    if (!answer.ok) return setFailure(answer.failure);
    dropForm(formed);
    show({ kind: 'contact', id: answer.value.id });
    noteDeed(said.saved(shownName(answer.value)), null);
  }

  function setForm(next: FormDraft) {
    keepForm(formed, next);
    fillIn(next);
  }

  function leave() {
    dropForm(formed);
    show(before === null ? { kind: 'nothing' } : { kind: 'contact', id: before.id });
  }

  return (
    <form ref={place} className="contact-form" onSubmit={(event) => void save(event)}>
      <h3 className="contact-name">{before === null ? said.newTitle : said.editTitle}</h3>
      <TextField
        label={said.name}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
      />
      <TextField
        label={said.organization}
        value={form.organization}
        onChange={(organization) => setForm({ ...form, organization })}
      />
      <NumberFields
        numbers={form.numbers}
        problems={problems.numbers}
        tried={tried}
        country={country}
        onChange={(numbers) => setForm({ ...form, numbers })}
      />
      <EmailFields
        emails={form.emails}
        problems={problems.emails}
        tried={tried}
        onChange={(emails) => setForm({ ...form, emails })}
      />
      <Field className="field" value={form.notes} onChange={(notes) => setForm({ ...form, notes })}>
        <Label className="field-label">{said.notes}</Label>
        <div className="input">
          <TextArea rows={4} />
        </div>
        <Text slot="description" className="field-hint">
          {said.notesHint}
        </Text>
      </Field>
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={said.failed} />
        </div>
      )}
      <div className="contact-acts">
        <button type="submit" className="button primary" aria-disabled={saving}>
          {saving ? said.saving : said.save}
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          {said.cancel}
        </button>
      </div>
    </form>
  );
}
