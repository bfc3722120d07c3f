/** How a text to several people goes out, with what follows from either way. */
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { words } from '../words/words.ts';
import type { GroupOffer } from './group.ts';
import './several.css';

interface SeveralChoiceProps {
  readonly people: number;
  readonly offer: Exclude<GroupOffer, { readonly kind: 'none' }>;
  /** As people call it. */
  readonly provider: string;
  readonly line: string;
  readonly together: boolean;
  readonly onChange: (together: boolean) => void;
}

export function SeveralChoice(props: SeveralChoiceProps) {
  const { people, offer, together, onChange } = props;
  const said = words.groups;
  const open = offer.kind === 'open';
  return (
    <RadioGroup
      className="several"
      aria-label={said.choice}
      value={together && open ? 'together' : 'separate'}
      onChange={(value) => onChange(value === 'together')}
    >
      <Radio value="separate" className="several-way">
        <span className="several-dot" aria-hidden />
        <span>
          <span className="several-name">{said.separate(people)}</span>
          <span className="several-hint">{said.separateHint}</span>
        </span>
      </Radio>
      <Radio value="together" className="several-way" isDisabled={!open}>
        <span className="several-dot" aria-hidden />
        <span>
          <span className="several-name">{said.together}</span>
          <span className="several-hint">{hintOf(props)}</span>
        </span>
      </Radio>
    </RadioGroup>
  );
}

function hintOf({ offer, people, provider, line }: SeveralChoiceProps): string {
  const said = words.groups;
  switch (offer.kind) {
    case 'open':
      return said.togetherHint;
    case 'too-many':
      return said.tooMany(provider, offer.most, people);
    case 'by-profile':
      return said.byNumber;
    case 'line':
      return said.line(line);
  }
}
