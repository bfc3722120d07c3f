/** The id of a campaign: typed, or one that other numbers send under. */
import type { Failure } from '../../shared/contract/failure.ts';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';

/** More would push the rest of the form out of view. */
const mostShown = 6;

interface CampaignFieldProps {
  readonly tollFree: boolean;
  readonly seen: readonly string[];
  readonly value: string;
  readonly failure: Failure | null;
  readonly problem: string | null;
  readonly onChange: (campaign: string) => void;
}

export function CampaignField(props: CampaignFieldProps) {
  const { tollFree, seen, value, failure, problem, onChange } = props;
  return (
    <div className="campaign">
      <TextField
        label={words.lines.campaignField}
        hint={words.lines.campaignHint(tollFree)}
        value={value}
        failure={failure}
        problem={problem}
        onChange={onChange}
      />
      {seen.length === 0 ? null : (
        <div className="campaign-seen">
          <span className="field-hint">{words.lines.seen}</span>
          {seen.slice(0, mostShown).map((campaign) => (
            <button
              key={campaign}
              type="button"
              className="button small secondary"
              aria-label={words.lines.pickCampaign(campaign)}
              aria-pressed={campaign === value.trim()}
              onClick={() => onChange(campaign)}
            >
              {campaign}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
