/** Dated lines in the thread, between the texts: who opted out or in here, how, and how far it reaches. */
import { Ban, CircleCheck } from 'lucide-react';
import type { Message } from '../../shared/model/message.ts';
import type { OptOutEvent } from '../../shared/model/opt-outs.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { eventsBelow } from './placing.ts';
import { eventWords } from './said.ts';
import { useThreadOptOuts } from './thread.ts';
import './optout.css';

interface OptOutLinesProps {
  readonly conversationId: number;
  readonly accountId: string;
  readonly group: boolean;
  readonly messages: readonly Message[];
  /** Of the text they stand below. */
  readonly index: number;
}

export function OptOutLines(props: OptOutLinesProps) {
  const { conversationId, accountId, group, messages, index } = props;
  const known = useThreadOptOuts((state) => state.conversationId === conversationId);
  const events = useThreadOptOuts((state) => state.events);
  if (!known || events.length === 0) return null;
  return eventsBelow(messages, index, events).map((event) => (
    <OptOutLine key={event.id} accountId={accountId} event={event} group={group} />
  ));
}

interface OptOutLineProps {
  readonly accountId: string;
  readonly event: OptOutEvent;
  readonly group: boolean;
}

function OptOutLine({ accountId, event, group }: OptOutLineProps) {
  const session = useSession();
  const today = useToday();
  const said = eventWords(session, accountId, event, today);
  const who = personName(session, accountId, event.person);
  const Mark = event.said === 'out' ? Ban : CircleCheck;
  return (
    <p className="opt-line">
      <Mark size={14} aria-hidden />
      <span dir="auto">{group ? words.optout.about(who, said) : said}</span>
    </p>
  );
}
