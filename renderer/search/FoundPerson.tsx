/** A conversation that was found by whom it is with. */
import type { Conversation } from '../../shared/model/conversation.ts';
import { digitMarks } from '../../shared/search/digitMarks.ts';
import { marksIn } from '../../shared/search/marks.ts';
import type { SearchQuery } from '../../shared/search/query.ts';
import { openConversation } from '../conversation/thread.ts';
import { Avatar } from '../numbers/Avatar.tsx';
import { LineChip } from '../numbers/LineChip.tsx';
import { peopleNames } from '../numbers/people.ts';
import { shownNumber } from '../numbers/shown.ts';
import { labelOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { Marked } from './Marked.tsx';

interface FoundPersonProps {
  readonly conversation: Conversation;
  readonly query: SearchQuery;
  readonly item: number;
  readonly tabStop: boolean;
}

export function FoundPerson({ conversation, query, item, tabStop }: FoundPersonProps) {
  const { id, accountId, line, people } = conversation;
  const who = useSession((session) => peopleNames(session, accountId, people));
  const label = useSession((session) => labelOf(session, accountId, line));
  const numbers = people.map(shownNumber).join(', ');
  const named = numbers !== who;
  const marksOf = (shown: string) => {
    const said = marksIn(shown, query);
    return said.length > 0 ? said : digitMarks(shown, query);
  };
  return (
    <li>
      <button
        type="button"
        className="row found-person"
        data-item={item}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => void openConversation(id)}
      >
        <Avatar name={who} group={people.length > 1} />
        <span className="row-lines">
          <span className="row-top">
            <span className="row-who cut">
              <Marked text={who} marks={marksOf(who)} />
            </span>
          </span>
          <span className="row-bottom">
            <span className="row-last cut">
              {named ? <Marked text={numbers} marks={marksOf(numbers)} /> : conversation.lastText}
            </span>
            <span className="unseen">{words.inbox.onLine(label.full)}</span>
            <LineChip label={label} />
          </span>
        </span>
      </button>
    </li>
  );
}
