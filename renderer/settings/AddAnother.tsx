/** The two ways to add an account again, from the settings. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AccountAdded } from '../../shared/contract/answers.ts';
import { AddAccount } from '../onboarding/AddAccount.tsx';
import { welcome } from '../onboarding/added.ts';
import { PracticeCard } from '../onboarding/PracticeCard.tsx';
import { words } from '../words/words.ts';

export function AddAnother() {
  const [open, setOpen] = useState(false);

  async function added(account: AccountAdded) {
    await welcome(account);
    setOpen(false);
  }

  if (!open) {
    return (
      <button type="button" className="button secondary add-another" onClick={() => setOpen(true)}>
        <Plus size={18} aria-hidden />
        {words.settings.addAnother}
      </button>
    );
  }
  return (
    <div className="add-account">
      <section className="key-card" aria-labelledby="add-key-title">
        <h4 id="add-key-title" className="card-title">
          {words.onboarding.keyTitle}
        </h4>
        <AddAccount focusFirst onAdded={(account) => void added(account)} />
      </section>
      <PracticeCard onAdded={(account) => void added(account)} />
    </div>
  );
}
