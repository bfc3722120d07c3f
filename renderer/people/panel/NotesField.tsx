/** Notes about a person: what is written is saved after a moment, and whenever the field is left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components/TextField';
import { contactLimits } from '../../../shared/contacts/contact.ts';
import type { KnownContact } from '../../../shared/contacts/listed.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { words } from '../../words/words.ts';
import { saveNotes } from './notes.ts';

interface NotesFieldProps {
  readonly known: KnownContact | null;
  readonly number: Address;
}

/** After the last key, ms. */
const afterTyping = 500;

export function NotesField({ known, number }: NotesFieldProps) {
  const kept = known?.contact.notes ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const said = words.people.panel;

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const notes = pending.current;
    if (notes === null) return;
    pending.current = null;
    setState('saving');
    const wrong = await saveNotes(number, notes);
    setFailure(wrong);
    setState(wrong === null ? 'saved' : 'idle');
    if (wrong !== null) pending.current ??= notes;
  }, [number]);

  useEffect(() => () => void save(), [save]);

  function write(notes: string) {
    setTyped(notes);
    pending.current = notes;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), afterTyping);
  }

  return (
    <section>
      <TextField
        className="field"
        value={typed ?? kept}
        maxLength={contactLimits.notes}
        onChange={write}
        onFocus={() => {
          if (pending.current === null) setTyped(null);
        }}
        onBlur={() => void save()}
      >
        <Label className="details-title">{said.notes}</Label>
        <div className="input">
          <TextArea rows={3} />
        </div>
        <Text slot="description" className="field-hint">
          {said.notesHint}
        </Text>
      </TextField>
      <p className="field-hint" role="status">
        {state === 'saving' ? said.notesSaving : state === 'saved' ? said.notesSaved : ''}
      </p>
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={said.notesFailed} />
        </div>
      )}
    </section>
  );
}
