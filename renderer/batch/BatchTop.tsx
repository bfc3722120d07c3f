/** What stands above the rows of a card: the text, what can still be done about it, and the counts. */
import type { BatchCard } from '../../shared/model/details.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { useStanding } from '../waiting/account.ts';
import { useHolds } from '../waiting/hold.ts';
import { useShownWaiting } from '../waiting/shown.ts';
import { clockTime, fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { BatchCauses } from './BatchCauses.tsx';
import { BatchCounts } from './BatchCounts.tsx';
import { BatchSending } from './BatchSending.tsx';
import { withHold } from './stands.ts';

interface BatchTopProps {
  readonly card: BatchCard;
  readonly onTakenBack: () => void;
}

export function BatchTop({ card, onTakenBack }: BatchTopProps) {
  const hold = useHolds(({ byTarget }) => byTarget[`batch/${card.batchId}`]);
  const shown = withHold(card, hold);
  const { undoUntil } = shown;
  const undo = undoUntil === null ? null : ({ kind: 'undo', until: undoUntil } as const);
  const { waiting, held, now } = useShownWaiting(undo, null, card.batchId);
  const standpoint = { ...useStanding(card.accountId), held, now };
  const open = waiting?.kind === 'undo';
  return (
    <>
      <BatchHead card={card} />
      <BatchSending
        card={shown}
        undoUntil={open ? undoUntil : null}
        standpoint={standpoint}
        onTakenBack={onTakenBack}
      />
      <BatchCounts card={shown} standpoint={standpoint} />
      <BatchCauses card={card} />
    </>
  );
}

function BatchHead({ card }: { readonly card: BatchCard }) {
  const label = useSession((session) => labelOf(session, card.accountId, card.line));
  return (
    <div className="batch-head">
      <h3 className="batch-title">{words.batch.title(card.total)}</h3>
      <p className="batch-about">
        {card.lines > 1 ? (
          <span>{words.batch.fromSeveral(card.lines)}</span>
        ) : (
          <LineChip label={label} full />
        )}
        <time dateTime={new Date(card.at).toISOString()}>
          {fullDate(card.at)}, {clockTime(card.at)}
        </time>
      </p>
      <p className="batch-text" dir="auto">
        {card.text === '' ? words.media.pictureOrFile : card.text}
      </p>
    </div>
  );
}
