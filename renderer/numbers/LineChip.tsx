/** One of my lines, small: a swatch, and its name or last digits. */
import type { LineLabel } from './labels.ts';

export function LineChip({ label, full }: { readonly label: LineLabel; readonly full?: boolean }) {
  return (
    <span className="line-chip" title={label.full} aria-hidden={full !== true}>
      <span className="swatch" data-swatch={label.swatch} />
      <span className={full === true ? undefined : 'cut'}>
        {full === true ? label.full : label.short}
      </span>
    </span>
  );
}
