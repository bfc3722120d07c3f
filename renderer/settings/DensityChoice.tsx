/** Comfortable or compact rows. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Density } from '../../shared/model/settings.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { changeSettings } from './change.ts';

const densities = ['comfortable', 'compact'] as const satisfies readonly Density[];

export function DensityChoice() {
  const density = useSession((session) => session.settings.density);
  return (
    <RadioGroup
      className="setting-row"
      value={density}
      orientation="horizontal"
      onChange={(value) => {
        const chosen = densities.find((candidate) => candidate === value);
        if (chosen !== undefined) void changeSettings({ density: chosen });
      }}
    >
      <Label className="setting-name">{words.settings.density}</Label>
      <div className="segments-control">
        {densities.map((value) => (
          <Radio key={value} value={value} className="segment">
            {words.settings.densities[value]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
