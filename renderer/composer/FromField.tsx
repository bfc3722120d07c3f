/** Which of my lines a new text goes out from. */
import { Check, ChevronsUpDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select';
import { lineKey } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { accountOf, labelOf, useSession } from '../session/session.ts';
import { words } from '../words/en.ts';

interface FromFieldProps {
  readonly lines: readonly Line[];
  readonly chosen: Line;
  readonly onChange: (line: Line) => void;
}

export function FromField({ lines, chosen, onChange }: FromFieldProps) {
  const session = useSession();
  return (
    <Select
      className="field from-field"
      selectedKey={lineKey(chosen.accountId, chosen.number)}
      onSelectionChange={(key) => {
        const line = lines.find(({ accountId, number }) => lineKey(accountId, number) === key);
        if (line !== undefined) onChange(line);
      }}
    >
      <Label className="field-label">{words.newMessage.from}</Label>
      <Button className="input from-button">
        <SelectValue className="from-value" />
        <ChevronsUpDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="options scroll">
          {lines.map((line) => {
            const label = labelOf(session, line.accountId, line.number);
            const account = accountOf(session, line.accountId)?.name ?? '';
            return (
              <ListBoxItem
                key={lineKey(line.accountId, line.number)}
                id={lineKey(line.accountId, line.number)}
                className="option"
                textValue={`${label.full}, ${account}`}
              >
                <LineChip label={label} full />
                <span className="option-note cut">{account}</span>
                <Check className="option-check" size={16} aria-hidden />
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Popover>
    </Select>
  );
}
