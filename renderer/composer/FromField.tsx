/** What a new text goes out from: one of my numbers, or a profile that chooses one for each person. */
import { Check, ChevronsUpDown, Shuffle } from 'lucide-react';
import { Header } from 'react-aria-components/ListBox';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select';
import { LightShape } from '../lines/Light.tsx';
import { markOf } from '../lines/writable.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { accountOf, labelOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { type Sender, senderKey } from './sender.ts';
import '../ui/choice.css';

interface FromFieldProps {
  readonly senders: readonly Sender[];
  readonly chosen: Sender;
  readonly onChange: (sender: Sender) => void;
}

export function FromField({ senders, chosen, onChange }: FromFieldProps) {
  const lines = senders.filter((sender) => sender.kind === 'line');
  const profiles = senders.filter((sender) => sender.kind === 'profile');
  return (
    <Select
      className="field from-field"
      value={senderKey(chosen)}
      onChange={(key) => {
        const sender = senders.find((candidate) => senderKey(candidate) === key);
        if (sender !== undefined) onChange(sender);
      }}
    >
      <Label className="field-label">{words.newMessage.from}</Label>
      <Button className="input from-button">
        <SelectValue className="from-value" />
        <ChevronsUpDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="options scroll">
          <ListBoxSection aria-label={words.newMessage.fromNumber}>
            {lines.map((sender) => (
              <LineOption key={senderKey(sender)} sender={sender} />
            ))}
          </ListBoxSection>
          {profiles.length === 0 ? null : (
            <ListBoxSection>
              <Header className="option-head">{words.newMessage.fromProfile}</Header>
              {profiles.map((sender) => (
                <ProfileOption key={senderKey(sender)} sender={sender} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function LineOption({ sender }: { readonly sender: Extract<Sender, { kind: 'line' }> }) {
  const session = useSession();
  const { line, readiness } = sender;
  const label = labelOf(session, line.accountId, line.number);
  const account = accountOf(session, line.accountId)?.name ?? '';
  const finding = markOf(readiness);
  const short = finding === null ? null : words.readiness.causes[finding.cause].short;
  const note = short === null ? account : short;
  return (
    <ListBoxItem
      id={senderKey(sender)}
      className="option"
      textValue={words.lines.row([label.full, short, account])}
    >
      <LineChip label={label} full />
      <span className="option-note cut">
        {finding === null ? null : <LightShape light={finding.light} size={14} />}
        <span className="cut">{note}</span>
      </span>
      <Check className="option-check" size={16} aria-hidden />
    </ListBoxItem>
  );
}

function ProfileOption({ sender }: { readonly sender: Extract<Sender, { kind: 'profile' }> }) {
  const { profile, pool } = sender;
  const note = words.newMessage.poolNumbers(pool.length);
  return (
    <ListBoxItem
      id={senderKey(sender)}
      className="option"
      textValue={words.newMessage.pool(profile.name, note)}
    >
      <Shuffle className="option-mark" size={14} aria-hidden />
      <span className="cut">{profile.name}</span>
      <span className="option-note cut">{note}</span>
      <Check className="option-check" size={16} aria-hidden />
    </ListBoxItem>
  );
}
