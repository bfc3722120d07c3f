/** How texting went: texts, replies, delivery, causes and spend, counted on this computer. */
import { useEffect } from 'react';
import { insightSpans } from '../../shared/insight/insight.ts';
import { labelsOf } from '../numbers/labels.ts';
import { useSession } from '../session/session.ts';
import { Choice, type Option } from '../ui/Choice.tsx';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { InsightParts } from './InsightParts.tsx';
import { look, read, useInsight } from './insight.ts';
import './insight.css';
import './outcomes.css';

export function InsightDialog() {
  const { insight, failure } = useInsight();
  useEffect(() => void read(), []);
  return (
    <Modal kind="wide" title={words.insight.title} onClose={closeDialog}>
      <div className="dialog-body scroll insight">
        <Narrowing />
        <p className="insight-state" role="status">
          {insight === null && failure === null ? words.insight.counting : ''}
          {insight !== null && insight.left > 0 ? words.insight.left(insight.left) : ''}
        </p>
        {failure === null ? null : <FailureNote failure={failure} effect={words.insight.failed} />}
        {insight === null ? null : <InsightParts insight={insight} />}
      </div>
    </Modal>
  );
}

function Narrowing() {
  const { days, accountId, line } = useInsight(({ query }) => query);
  const accounts = useSession((session) => session.accounts);
  const lines = useSession((session) => session.lines);
  const labels = [...labelsOf(lines).values()];
  const places = accounts.flatMap(({ account }): (Option & Place)[] => {
    const own = lines.flatMap((one, index) =>
      one.accountId === account.id
        ? [{ ...placeOf(account.id, one.number), text: labels[index]?.full ?? one.number }]
        : [],
    );
    return [
      { ...placeOf(account.id, null), text: words.insight.wholeAccount(account.name) },
      ...own,
    ];
  });
  const options = [{ ...placeOf(null, null), text: words.insight.allLines }, ...places];
  return (
    <div className="insight-narrow">
      <fieldset className="insight-spans">
        <legend className="field-label">{words.insight.span}</legend>
        {insightSpans.map((span) => (
          <label key={span ?? 'all'} className="insight-span">
            <input
              type="radio"
              name="insight-span"
              checked={days === span}
              onChange={() => look({ days: span })}
            />
            <span>{words.insight.spans[span ?? 'all']}</span>
          </label>
        ))}
      </fieldset>
      <Choice
        label={words.insight.line}
        value={placeOf(accountId, line).id}
        options={options}
        placeholder=""
        onChange={(id) => {
          const place = options.find((one) => one.id === id);
          if (place !== undefined) look({ accountId: place.accountId, line: place.line });
        }}
      />
    </div>
  );
}

type Place = Pick<ReturnType<typeof placeOf>, 'accountId' | 'line'>;
type Query = ReturnType<typeof useInsight.getState>['query'];

function placeOf(accountId: Query['accountId'], line: Query['line']) {
  return { id: `${accountId ?? 'all'} ${line ?? 'all'}`, accountId, line };
}
