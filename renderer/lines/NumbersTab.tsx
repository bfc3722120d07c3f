/** Every number of an account, worst first, and the one that is picked. */
import { PhoneOff } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { AccountState } from '../../shared/model/account.ts';
import { useOffer } from '../session/offers.ts';
import { providerName } from '../session/providerName.ts';
import { labelOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { groupsOf } from './groups.ts';
import { LightShape } from './Light.tsx';
import { lightWords } from './light.ts';
import { NumberDetail } from './NumberDetail.tsx';
import { showLine, usePlace } from './place.ts';
import type { LineState } from './readiness.ts';
import { Split, useOneAtATime } from './Split.tsx';

interface NumbersTabProps {
  readonly state: AccountState;
  readonly lines: readonly LineState[];
}

export function NumbersTab({ state, lines }: NumbersTabProps) {
  const chosen = usePlace((place) => place.line);
  const asksNumbers = useOffer(state.account.provider)?.asksNumbers === true;
  const picked = lines.find(({ line }) => line.number === chosen);
  if (lines.length === 0) {
    const { title, text } = asksNumbers ? words.lines.emptyOwn : words.lines.empty;
    return (
      <div className="empty">
        <PhoneOff size={32} strokeWidth={1.5} aria-hidden />
        <p className="empty-title">{title}</p>
        <p className="empty-text">{text(providerName(state.account))}</p>
      </div>
    );
  }
  return (
    <Split
      list={<NumberList state={state} lines={lines} />}
      picked={
        picked === undefined ? null : (
          <NumberDetail key={picked.line.number} state={state} lines={lines} {...picked} />
        )
      }
      pickedKey={picked?.line.number ?? null}
      hint={chosen === null ? words.lines.pick : words.lines.gone}
      onBack={() => showLine(null)}
    />
  );
}

function NumberList({ state, lines }: NumbersTabProps) {
  const narrow = useOneAtATime();
  const chosen = usePlace((place) => place.line);
  return (
    <ListBox
      className="pick-list"
      aria-label={words.lines.list(state.account.name)}
      selectionMode="single"
      disallowEmptySelection
      selectionBehavior={narrow ? 'toggle' : 'replace'}
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const found = lines.find(({ line }) => keys !== 'all' && keys.has(line.number));
        if (found !== undefined) showLine(found.line.number);
      }}
    >
      {groupsOf(lines).map((group) => (
        <ListBoxSection key={group.light} className="pick-group">
          <Header className="pick-head">
            <LightShape light={group.light} size={14} />
            {words.lines.groups[group.light]}
          </Header>
          {group.lines.map((found) => (
            <NumberRow key={found.line.number} {...found} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function NumberRow({ line, readiness }: LineState) {
  const label = useSession((session) => labelOf(session, line.accountId, line.number));
  const worst = readiness.findings[0];
  const short = worst === undefined ? null : words.readiness.causes[worst.cause].short;
  const about = short ?? words.lines.types[line.type];
  return (
    <ListBoxItem
      id={line.number}
      className="pick"
      textValue={label.name === null ? label.number : label.full}
    >
      <span className="swatch" data-swatch={label.swatch} />
      <span className="pick-lines">
        <span className="pick-name cut">{label.name ?? label.number}</span>
        <span className="pick-about cut">
          {label.name === null ? about : words.lines.row([label.number, about])}
        </span>
        <span className="unseen">{lightWords(readiness)}</span>
      </span>
    </ListBoxItem>
  );
}
