/** What was counted, part by part, each plot with its table. */
import type { ReactNode } from 'react';
import { causes } from '../../shared/delivery/catalogue/causes.ts';
import type { Insight, Replies } from '../../shared/insight/insight.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import { labelsOf } from '../numbers/labels.ts';
import { shownNumber } from '../numbers/shown.ts';
import { useSession } from '../session/session.ts';
import { span } from '../words/durations.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import { CausePlot } from './CausePlot.tsx';
import { nameOf } from './dates.ts';
import { FateBars, FateLegend, FateTable, totalOf } from './FatePlot.tsx';
import { VolumePlot, VolumeTable } from './VolumePlot.tsx';

export function InsightParts({ insight }: { readonly insight: Insight }) {
  const { volume } = insight;
  const sent = volume.reduce((sum, one) => sum + one.sent, 0);
  const received = volume.reduce((sum, one) => sum + one.received, 0);
  if (sent + received === 0 && insight.left === 0) {
    return <p className="insight-none">{words.insight.none}</p>;
  }
  return (
    <>
      <Section title={words.insight.volume} hint={spanOf(insight)}>
        <p className="insight-figure">
          <span className="plot-key received" aria-hidden />
          {words.insight.received} <strong>{words.insight.count(received)}</strong>
          <span className="plot-key sent" aria-hidden />
          {words.insight.sent} <strong>{words.insight.count(sent)}</strong>
        </p>
        <VolumePlot insight={insight} />
        <Table>
          <VolumeTable volume={volume} each={insight.each} />
        </Table>
      </Section>
      <Section title={words.insight.replies}>
        <div className="insight-replies">
          <Turns replies={insight.yours} of="yours" />
          <Turns replies={insight.theirs} of="theirs" />
        </div>
      </Section>
      <Delivery insight={insight} />
      <Section title={words.insight.causes}>
        {insight.causes.length === 0 ? (
          <p className="field-hint">
            {sent === 0 ? words.insight.noDelivery : words.insight.noFailures}
          </p>
        ) : (
          <CausePlot
            bars={insight.causes.map(({ cause, count }) => ({
              name: cause === null ? words.insight.otherCause : told(causes[cause].label),
              count,
            }))}
          />
        )}
      </Section>
      <Section title={words.insight.spend} hint={words.insight.spendHint}>
        {insight.spend.length === 0 ? (
          <p className="field-hint">{words.insight.noSpend}</p>
        ) : (
          <ul className="insight-spend">
            {insight.spend.map(({ currency, amount, priced }) => (
              <li key={currency}>
                <strong>{words.insight.amount(amount, currency)}</strong>{' '}
                <span className="field-hint">{words.insight.priced(priced, insight.gone)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Delivery({ insight }: { readonly insight: Insight }) {
  const known = useSession((session) => session.lines);
  const labels = labelsOf(known);
  if (totalOf(insight.fates) === 0) {
    return (
      <Section title={words.insight.delivery}>
        <p className="field-hint">{words.insight.noDelivery}</p>
      </Section>
    );
  }
  const lines = insight.lines.map(({ accountId, line, counts }) => {
    const key = lineKey(accountId, line);
    return { key, name: labels.get(key)?.full ?? shownNumber(line), counts };
  });
  const carriers = insight.carriers.map(({ carrier, counts }) => ({
    key: carrier ?? '',
    name: carrier ?? words.insight.noCarrier,
    counts,
  }));
  return (
    <Section title={words.insight.delivery} hint={words.insight.deliveryHint}>
      <FateLegend counts={insight.fates} />
      <h4 className="insight-by">{words.insight.byLine}</h4>
      <FateBars bars={lines} />
      <Table>
        <FateTable heading={words.insight.line} bars={lines} />
      </Table>
      <h4 className="insight-by">{words.insight.byCarrier}</h4>
      <FateBars bars={carriers} />
      <Table>
        <FateTable heading={words.insight.carrier} bars={carriers} />
      </Table>
    </Section>
  );
}

function Turns({ replies, of }: { readonly replies: Replies; readonly of: 'yours' | 'theirs' }) {
  const { insight } = words;
  const { begun, answered, median } = replies;
  const nobody = of === 'yours' ? insight.noTurns : insight.noTurnsOfOurs;
  return (
    <div className="insight-turns">
      <p className="field-label">{insight[of]}</p>
      <p className="insight-big">{begun === 0 ? nobody : insight.percent(answered, begun)}</p>
      {begun === 0 ? null : <p className="field-hint">{insight.ofTurns(answered, begun)}</p>}
      <p>{median === null ? insight.noAnswers : insight.median(span(median))}</p>
      <p className="field-hint">{insight[`${of}Hint`]}</p>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Section({ title, hint, children }: SectionProps) {
  return (
    <section className="insight-part" aria-label={title}>
      <h3 className="insight-title">{title}</h3>
      {hint === undefined ? null : <p className="field-hint insight-hint">{hint}</p>}
      {children}
    </section>
  );
}

function Table({ children }: { readonly children: ReactNode }) {
  return (
    <details className="fold insight-table">
      <summary>{words.insight.asTable}</summary>
      {children}
    </details>
  );
}

function spanOf({ volume, each }: Insight): string {
  const [first] = volume;
  const last = volume.at(-1);
  if (first === undefined || last === undefined) return '';
  return words.insight.from(nameOf(first.from, each), nameOf(last.from, each));
}
