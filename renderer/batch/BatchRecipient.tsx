/** One text of a composition: to whom, where it stands, and the way to the conversation. */
import { memo } from 'react';
import type { BatchRow } from '../../shared/model/details.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { type AccountStanding, standLook } from '../conversation/waitingLook.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { useShownWaiting } from '../waiting/shown.ts';
import { words } from '../words/words.ts';
import { RowLine } from './RowLine.tsx';

interface BatchRecipientProps {
  /** Undefined while it is on the way. */
  readonly row: BatchRow | undefined;
  readonly accountId: string;
  readonly account: AccountStanding;
  readonly batchId: string;
  /** They went out from several of my lines. */
  readonly severalLines: boolean;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list, px. */
  readonly start: number;
  readonly onOpen: (conversationId: number) => void;
}

export const BatchRecipient = memo(function BatchRecipient(props: BatchRecipientProps) {
  const { row, accountId } = props;
  const name = useSession((session) =>
    row === undefined ? '' : personName(session, accountId, row.to),
  );
  return (
    <li
      className="batch-row"
      aria-setsize={props.total}
      aria-posinset={props.index + 1}
      aria-busy={row === undefined ? true : undefined}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      {row === undefined ? null : (
        <>
          <span className="batch-to">
            <span className="batch-who cut">{name}</span>
            {props.severalLines ? (
              <RowLine accountId={accountId} conversationId={row.conversationId} />
            ) : null}
          </span>
          <span className="batch-status">
            <RowStatus row={row} account={props.account} batchId={props.batchId} />
            {row.attempt > 1 ? (
              <span className="attempt-mark">{words.status.attempt(row.attempt)}</span>
            ) : null}
          </span>
          <button
            type="button"
            className="button quiet small"
            aria-label={words.batch.openWith(name)}
            onClick={() => props.onOpen(row.conversationId)}
          >
            {words.batch.open}
          </button>
        </>
      )}
    </li>
  );
}, sameRow);

interface RowStatusProps {
  readonly row: BatchRow;
  readonly account: AccountStanding;
  readonly batchId: string;
}

/** The time to take it back counts down once, above, for all of them. */
function RowStatus({ row, account, batchId }: RowStatusProps) {
  const { waiting, now } = useShownWaiting(row.waiting, row.messageId, batchId);
  const shown = waiting?.kind === 'undo' ? inLine : waiting;
  const stand = { ...row, waiting: shown, reason: row.verdict.reason };
  return <StatusMark look={standLook(stand, { ...account, held: false, now })} />;
}

const inLine: Waiting = { kind: 'turn', detail: null };

/** Rows are read anew with every refresh; equal ones need no painting. */
function sameRow(a: BatchRecipientProps, b: BatchRecipientProps): boolean {
  const same = (
    ['accountId', 'account', 'severalLines', 'index', 'total', 'start', 'onOpen'] as const
  ).every((key) => a[key] === b[key]);
  if (!same || a.row === b.row) return same;
  if (a.row === undefined || b.row === undefined) return false;
  return (
    a.row.messageId === b.row.messageId &&
    a.row.to === b.row.to &&
    a.row.rung === b.row.rung &&
    a.row.attempt === b.row.attempt &&
    sameWaiting(a.row.waiting, b.row.waiting) &&
    a.row.verdict.reason === b.row.verdict.reason
  );
}

function sameWaiting(a: Waiting | null, b: Waiting | null): boolean {
  if (a?.kind === 'undo' && b?.kind === 'undo') return a.until === b.until;
  if (a?.kind === 'asked' && b?.kind === 'asked') return a.until === b.until;
  return a?.kind === b?.kind;
}
