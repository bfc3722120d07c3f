/** Who a new text goes to: typed, picked among the people one knows, or read from a pasted list. */
import type { CountryCode } from 'libphonenumber-js';
import type { RefObject } from 'react';
import type { Address } from '../../shared/phone/address.ts';
import { personName } from '../numbers/people.ts';
import { Suggestions } from '../people/Suggestions.tsx';
import { useSession } from '../session/session.ts';
import { PastedPanel } from './paste/PastedPanel.tsx';
import {
  addAddress,
  addRead,
  addTyped,
  type Recipients,
  removeAddress,
  whyUnreadable,
} from './recipients.ts';
import { ToField } from './ToField.tsx';

interface RecipientsFieldProps {
  readonly to: RefObject<HTMLInputElement | null>;
  readonly accountId: string;
  /** Where numbers without a country code are. */
  readonly country: CountryCode;
  /** Named where it has no groups; null otherwise. */
  readonly provider: string | null;
  readonly recipients: Recipients;
  readonly onRecipients: (recipients: Recipients) => void;
  readonly typing: string;
  readonly onTyping: (typing: string) => void;
  /** A list that is looked at before it is added. */
  readonly pasted: string | null;
  readonly onPasted: (pasted: string | null) => void;
  readonly problem: string | null;
  readonly onProblem: (problem: string | null) => void;
}

export function RecipientsField(props: RecipientsFieldProps) {
  const { to, accountId, country, recipients, onRecipients, typing, onTyping, pasted } = props;
  const session = useSession();

  function pick(number: Address) {
    onTyping('');
    onRecipients(addAddress(recipients, number));
    to.current?.focus();
  }

  function read(piece: string, rest: string) {
    onRecipients(addTyped(recipients, piece, country));
    onTyping(rest);
    if (piece.trim() !== '') props.onProblem(null);
  }

  function leaveList() {
    props.onPasted(null);
    props.onProblem(null);
    to.current?.focus();
  }

  return (
    <ToField
      ref={to}
      recipients={recipients}
      typing={typing}
      problem={props.problem}
      provider={props.provider}
      whyOf={(piece) => whyUnreadable(piece, country)}
      nameOf={(address) => personName(session, accountId, address)}
      onTyping={onTyping}
      onRead={read}
      onRemove={(address) => onRecipients(removeAddress(recipients, address))}
      onDropUnreadable={() => onRecipients({ ...recipients, unreadable: [] })}
      onRemoveAll={() => onRecipients({ ...recipients, addresses: [], merged: 0 })}
      onList={props.onPasted}
    >
      <Suggestions typing={typing} chosen={recipients.addresses} onPick={pick} />
      {pasted === null ? null : (
        <PastedPanel
          text={pasted}
          country={country}
          known={recipients.addresses}
          onAdd={(addresses, merged) => {
            onRecipients(addRead(recipients, addresses, merged));
            leaveList();
          }}
          onLeave={leaveList}
        />
      )}
    </ToField>
  );
}
