/** How the sender proves itself, and what is missing for that. */
import { TriangleAlert } from 'lucide-react';
import type { Account } from '../../../shared/model/account.ts';
import type { ReceiverAccount } from '../../../shared/model/receiver.ts';
import { providerName } from '../../session/providerName.ts';
import { words } from '../../words/words.ts';
import { openSignIn } from '../part.ts';

interface ProofProps {
  readonly account: Account;
  readonly receiving: ReceiverAccount;
}

export function Proof({ account, receiving: { proof, provable } }: ProofProps) {
  const say = words.receiver;
  if (provable || proof === 'address') {
    return <p className="field-hint">{say.proof[proof](providerName(account))}</p>;
  }
  return (
    <div className="receiver-lack">
      <TriangleAlert className="receiver-mark-doubt" size={16} aria-hidden />
      <p>
        {say.noProof[proof]}
        <button type="button" className="text-button" onClick={() => openSignIn(account.id)}>
          {say.enterProof[proof]}
        </button>
      </p>
    </div>
  );
}
