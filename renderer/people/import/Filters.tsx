/** Which rows are shown: all, or those of one verdict; each says how many there are. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { type ImportCounts, importFilters } from '../../../shared/contacts/importing.ts';
import { words } from '../../words/words.ts';
import { showRows, useImporting } from './importing.ts';

export function Filters({ counts }: { readonly counts: ImportCounts }) {
  const filter = useImporting((state) => state.filter);
  return (
    <RadioGroup
      className="import-filters"
      value={filter}
      orientation="horizontal"
      onChange={(value) => {
        const chosen = importFilters.find((one) => one === value);
        if (chosen !== undefined) showRows(chosen);
      }}
    >
      <Label className="unseen">{words.people.importing.rows}</Label>
      <div className="segments-control">
        {importFilters.map((value) => (
          <Radio key={value} value={value} className="segment">
            {words.people.importing.filters[value](counts[value])}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
