/** One receipt: its sign, when it was, where it was heard, and everything the wire said with it. */
import { memo } from 'react';
import type { ReceiptDetail } from '../../shared/model/details.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { lookOf } from '../conversation/status.ts';
import { span } from '../words/durations.ts';
import { exactTime, fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { RawReceipt } from './RawReceipt.tsx';
import type { Step } from './steps.ts';

interface ReceiptStepProps {
  readonly step: Step;
  readonly provider: string;
}

export const ReceiptStep = memo(function ReceiptStep({ step, provider }: ReceiptStepProps) {
  const { receipt, at } = step;
  const look = lookOf(receipt.rung, { provider, reason: null });
  const time = exactTime(at);
  return (
    <li className="step" data-tone={look.tone}>
      <div className="step-head">
        <StatusMark look={look} />
        <span className="step-when">
          {step.since === null ? null : <Since ms={step.since} />}
          <time dateTime={new Date(at).toISOString()}>{time}</time>
        </span>
      </div>
      <p className="step-source">
        {words.details.sources[receipt.source]}
        {step.startsDay ? ` · ${fullDate(at)}` : null}
        {step.ownClock ? ` · ${words.details.ownClock}` : null}
      </p>
      <WireWords receipt={receipt} />
      {receipt.hasRaw ? (
        <RawReceipt receiptId={receipt.id} name={words.details.showRawOf(look.words, time)} />
      ) : null}
    </li>
  );
});

function Since({ ms }: { readonly ms: number }) {
  const { details } = words;
  const length = span(Math.abs(ms));
  return (
    <>
      <span className="step-since" aria-hidden>
        {ms < 0 ? details.earlier(length) : details.later(length)}
      </span>
      <span className="unseen">
        {ms < 0 ? details.earlierAloud(length) : details.laterAloud(length)}
      </span>
    </>
  );
}

function WireWords({ receipt }: { readonly receipt: ReceiptDetail }) {
  const { details } = words;
  const { state, code, title, detail, carrier, lineType, cost, segments } = receipt;
  const said = [...new Set([title, detail])].filter((text) => text !== null && text !== '');
  const facts: readonly (readonly [string, string | null])[] = [
    [details.state, state],
    [details.code, code],
    [details.carrier, carrier],
    [details.lineType, lineType],
    [details.cost, cost === null ? null : details.money(cost.amount, cost.currency)],
    [details.segments, segments === null ? null : String(segments)],
  ];
  const told = facts.filter(([, value]) => value !== null && value !== '');
  return (
    <>
      {said.map((text) => (
        <p key={text} className="step-words">
          {text}
        </p>
      ))}
      {told.length === 0 ? null : (
        <dl className="wire">
          {told.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
