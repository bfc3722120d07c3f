/** Why texts were not delivered: a bar for each cause, from zero, with its count in words. */
import { words } from '../words/words.ts';

interface CauseBar {
  readonly name: string;
  readonly count: number;
}

export function CausePlot({ bars }: { readonly bars: readonly CauseBar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className="cause-plot">
      <thead className="unseen">
        <tr>
          <th scope="col">{words.insight.cause}</th>
          <th scope="col">{words.insight.total}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <svg
                className="cause-bar"
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                aria-hidden
              >
                <rect className="cause-fill" width={(count / most) * 100} height="10" />
              </svg>
              <span>{words.insight.count(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
