/** What became of texts, a bar of parts for each line or carrier; every bar is as long as all of its texts. */
import { type Fate, type FateCounts, fates } from '../../shared/insight/insight.ts';
import { words } from '../words/words.ts';

export interface FateBar {
  readonly key: string;
  readonly name: string;
  readonly counts: FateCounts;
}

/** As the bars show them: best first. */
export const bestFirst: readonly Fate[] = fates.toReversed();

export function totalOf(counts: FateCounts): number {
  return fates.reduce((sum, fate) => sum + counts[fate], 0);
}

export function FateLegend({ counts }: { readonly counts: FateCounts }) {
  const total = totalOf(counts);
  return (
    <ul className="fate-legend">
      {bestFirst
        .filter((fate) => counts[fate] > 0)
        .map((fate) => (
          <li key={fate}>
            <span className={`fate-key fate-${fate}`} aria-hidden />
            {words.insight.fates[fate]}{' '}
            <span className="fate-share">
              {words.insight.count(counts[fate])} ({words.insight.percent(counts[fate], total)})
            </span>
          </li>
        ))}
    </ul>
  );
}

export function FateBars({ bars }: { readonly bars: readonly FateBar[] }) {
  return (
    <ul className="fate-bars">
      {bars.map(({ key, name, counts }) => (
        <li key={key}>
          <p className="fate-name">
            <span className="cut">{name}</span>
            <span className="fate-share">{words.insight.texts(totalOf(counts))}</span>
          </p>
          <div className="fate-bar" role="img" aria-label={sentence(name, counts)}>
            <Parts counts={counts} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Parts({ counts }: { readonly counts: FateCounts }) {
  return bestFirst
    .filter((fate) => counts[fate] > 0)
    .map((fate) => (
      <span
        key={fate}
        className={`fate-part fate-${fate}`}
        style={{ flexGrow: counts[fate] }}
        title={`${words.insight.fates[fate]}: ${words.insight.count(counts[fate])}`}
      />
    ));
}

function sentence(name: string, counts: FateCounts): string {
  const told = bestFirst
    .filter((fate) => counts[fate] > 0)
    .map((fate) => `${words.insight.fates[fate]} ${words.insight.count(counts[fate])}`);
  return `${name}: ${told.join(', ')}`;
}

interface FateTableProps {
  readonly heading: string;
  readonly bars: readonly FateBar[];
}

export function FateTable({ heading, bars }: FateTableProps) {
  const shown = bestFirst.filter((fate) => bars.some(({ counts }) => counts[fate] > 0));
  return (
    <table className="plot-table">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{words.insight.total}</th>
          {shown.map((fate) => (
            <th key={fate} scope="col">
              {words.insight.fates[fate]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, counts }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{words.insight.count(totalOf(counts))}</td>
            {shown.map((fate) => (
              <td key={fate}>{words.insight.count(counts[fate])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
