/** Beside the name of the open conversation: a name for a number without one, and who they are. */
import { PanelRight, UserRoundPen } from 'lucide-react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { useAriaKeys } from '../../acts/keys.ts';
import { knownName } from '../../numbers/people.ts';
import { useSession } from '../../session/session.ts';
import { words } from '../../words/words.ts';
import { usePanelShown } from './PersonPane.tsx';
import { togglePanel } from './panel.ts';

export function HeadPerson({ conversation }: { readonly conversation: Conversation }) {
  const { accountId, people } = conversation;
  const [first] = people;
  const alone = people.length === 1 && first !== undefined ? first : null;
  const unnamed = useSession((session) =>
    alone !== null && knownName(session, accountId, alone) === null ? alone : null,
  );
  const shown = usePanelShown();
  const keys = useAriaKeys('person');
  const said = words.people.panel;
  const title = alone === null ? said.toggleGroup : said.toggle;
  return (
    <>
      {unnamed === null || shown ? null : (
        <button
          type="button"
          className="icon-button head-name"
          aria-label={said.name}
          title={said.name}
          onClick={() => void nameNumber(unnamed)}
        >
          <UserRoundPen size={18} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={title}
        title={title}
        aria-keyshortcuts={keys}
        aria-pressed={shown}
        onClick={togglePanel}
      >
        <PanelRight size={18} aria-hidden />
      </button>
    </>
  );
}

async function nameNumber(number: Address): Promise<void> {
  const { openNumber } = await import('../place.ts');
  await openNumber(number);
}
