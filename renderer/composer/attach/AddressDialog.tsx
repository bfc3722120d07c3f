/** Asks for the public address of a picture, for providers that fetch pictures themselves. */
import { type FormEvent, useState } from 'react';
import { Modal } from '../../ui/Modal.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { words } from '../../words/words.ts';
import { type AddressProblem, addressProblem } from './publicAddress.ts';

interface AddressDialogProps {
  /** As people call it. */
  readonly provider: string;
  readonly onAttach: (url: string) => void;
  readonly onClose: () => void;
}

export function AddressDialog({ provider, onAttach, onClose }: AddressDialogProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<AddressProblem | null>(null);
  const said = words.attach;

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const found = addressProblem(typed);
    setProblem(found);
    if (found === null) onAttach(new URL(typed.trim()).href);
  }

  return (
    <Modal kind="form" title={said.addressTitle} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-body scroll">
          <TextField
            label={said.address}
            hint={said.addressHint(provider)}
            placeholder={said.addressPlaceholder}
            value={typed}
            problem={problem === null ? null : said.addressProblems[problem]}
            onChange={(value) => {
              setTyped(value);
              setProblem(null);
            }}
          />
        </div>
        <div className="dialog-foot">
          <button type="button" className="button secondary" onClick={onClose}>
            {said.cancel}
          </button>
          <button type="submit" className="button primary">
            {said.addressAdd}
          </button>
        </div>
      </form>
    </Modal>
  );
}
