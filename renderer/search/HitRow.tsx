/** One text that was found: whose it is, when, and what it says around the hit. */
import { memo, type Ref } from 'react';
import { excerptOf } from '../../shared/search/excerpt.ts';
import type { SearchHit } from '../../shared/search/result.ts';
import { gistOf } from '../conversation/gist.ts';
import { showAt } from '../conversation/jump.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { peopleNames } from '../numbers/people.ts';
import { labelOf, useSession } from '../session/session.ts';
import { listTime } from '../words/times.ts';
import { words } from '../words/words.ts';
import { Marked } from './Marked.tsx';

interface HitRowProps {
  readonly ref: Ref<HTMLLIElement>;
  readonly hit: SearchHit;
  readonly today: number;
  /** Among the texts. */
  readonly index: number;
  /** -1 while it is not known. */
  readonly total: number;
  /** Distance from the top of the list, px. */
  readonly start: number;
  /** Among everything found. */
  readonly item: number;
  readonly tabStop: boolean;
}

export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { message, conversation, marks } = props.hit;
  const { accountId, line, people } = conversation;
  const who = useSession((session) => peopleNames(session, accountId, people));
  const label = useSession((session) => labelOf(session, accountId, line));
  const severalLines = useSession((session) => session.lines.length > 1);
  const excerpt = message.text === '' ? null : excerptOf(message.text, marks);
  return (
    <li
      ref={props.ref}
      data-index={props.index}
      className="list-place hit-place"
      aria-setsize={props.total}
      aria-posinset={props.index + 1}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <button
        type="button"
        className="row hit"
        data-item={props.item}
        tabIndex={props.tabStop ? 0 : -1}
        onClick={() => void showAt(conversation.id, message.seq, true)}
      >
        <span className="row-lines">
          <span className="row-top">
            <span className="row-who cut">{who}</span>
            <span className="unseen">{words.inbox.onLine(label.full)}</span>
            {severalLines ? <LineChip label={label} /> : null}
            <span className="row-time">
              {listTime(message.at, props.today, words.app.yesterday)}
            </span>
          </span>
          <span className="hit-text" dir="auto">
            {message.direction === 'out' ? <>{words.search.you} </> : null}
            {excerpt === null ? gistOf(message) : <Marked {...excerpt} />}
          </span>
        </span>
      </button>
    </li>
  );
});
