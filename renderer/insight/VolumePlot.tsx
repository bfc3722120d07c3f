/** Texts received and sent, a pair of bars for each day or month, from zero. */
import type { Insight, Volume } from '../../shared/insight/insight.ts';
import { words } from '../words/words.ts';
import { nameOf, shortNameOf } from './dates.ts';
import { every, steps } from './scale.ts';

const width = 720;
const height = 220;
const edge = { left: 44, right: 8, top: 10, bottom: 26 } as const;
/** Names below that fit beside each other. */
const names = 9;

export function VolumePlot({ insight }: { readonly insight: Insight }) {
  const { volume, each } = insight;
  const scale = steps(Math.max(...volume.map(({ received, sent }) => Math.max(received, sent))));
  const top = scale.at(-1) ?? 1;
  const inner = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom };
  const slot = inner.width / Math.max(1, volume.length);
  const y = (n: number) => edge.top + inner.height * (1 - n / top);
  const named = every(volume.length, names);
  const bar = Math.max(1, Math.min(18, slot * 0.38));
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.insight.volumeAbout(
        volume.reduce((sum, { received }) => sum + received, 0),
        volume.reduce((sum, { sent }) => sum + sent, 0),
      )}
    >
      {scale.map((n) => (
        <g key={n}>
          <line className="plot-grid" x1={edge.left} x2={width - edge.right} y1={y(n)} y2={y(n)} />
          <text className="plot-mark" x={edge.left - 6} y={y(n) + 4} textAnchor="end">
            {words.insight.count(n)}
          </text>
        </g>
      ))}
      {volume.map((one, index) => {
        const middle = edge.left + slot * (index + 0.5);
        return (
          <g key={one.from}>
            <title>{`${nameOf(one.from, each)}: ${words.insight.volumeAbout(one.received, one.sent)}`}</title>
            <Bar x={middle - bar} y={y(one.received)} to={y(0)} width={bar - 1} kind="received" />
            <Bar x={middle + 1} y={y(one.sent)} to={y(0)} width={bar - 1} kind="sent" />
            {index % named === 0 ? (
              <text className="plot-mark" x={middle} y={height - 8} textAnchor="middle">
                {shortNameOf(one.from, each)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

interface BarProps {
  readonly x: number;
  readonly y: number;
  readonly to: number;
  readonly width: number;
  readonly kind: 'received' | 'sent';
}

function Bar({ x, y, to, width: wide, kind }: BarProps) {
  if (to <= y) return null;
  return (
    <rect
      className={`plot-${kind}`}
      x={x}
      y={y}
      width={Math.max(0.5, wide)}
      height={to - y}
      rx={Math.min(2, wide / 3)}
    />
  );
}

export function VolumeTable({ volume, each }: Pick<Insight, 'volume' | 'each'>) {
  return (
    <table className="plot-table">
      <thead>
        <tr>
          <th scope="col">{each === 'day' ? words.insight.day : words.insight.month}</th>
          <th scope="col">{words.insight.received}</th>
          <th scope="col">{words.insight.sent}</th>
        </tr>
      </thead>
      <tbody>
        {volume.map((one: Volume) => (
          <tr key={one.from}>
            <th scope="row">{nameOf(one.from, each)}</th>
            <td>{words.insight.count(one.received)}</td>
            <td>{words.insight.count(one.sent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
