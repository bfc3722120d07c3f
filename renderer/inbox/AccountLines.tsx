/** An account in the left pane: how it is connected, its lines as views, and the way to its numbers. */
import { Hash } from 'lucide-react';
import type { AccountState } from '../../shared/model/account.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import { LightShape } from '../lines/Light.tsx';
import { openNumbers } from '../lines/place.ts';
import { type LineState, useLineStates } from '../lines/readiness.ts';
import { markOf } from '../lines/writable.ts';
import { ConnectionMark } from '../session/ConnectionMark.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { RailItem } from './RailItem.tsx';

export function AccountLines({ state }: { readonly state: AccountState }) {
  const { account } = state;
  const lines = useLineStates(account.id);
  return (
    <section className="rail-account" aria-label={account.name}>
      <div className="rail-account-head">
        <div className="rail-account-top">
          <h3 className="rail-account-name cut">{account.name}</h3>
          <button
            type="button"
            className="icon-button rail-numbers"
            aria-label={words.lines.openOf(account.name)}
            title={words.lines.open}
            onClick={() => openNumbers(account.id)}
          >
            <Hash size={16} aria-hidden />
          </button>
        </div>
        <ConnectionMark state={state} />
      </div>
      {lines.length === 0 ? <p className="rail-empty">{words.inbox.noLines}</p> : null}
      <ul>
        {lines.map((found) => (
          <RailLine key={found.line.number} {...found} />
        ))}
      </ul>
    </section>
  );
}

function RailLine({ line, readiness }: LineState) {
  const { accountId, number } = line;
  const label = useSession((session) => labelOf(session, accountId, number));
  const unread = useSession(
    (session) => session.counts.unreadByLine[lineKey(accountId, number)] ?? 0,
  );
  const finding = markOf(readiness);
  const note = (
    <>
      {label.name === null ? null : <span className="rail-number">{label.number}</span>}
      {finding === null ? null : (
        <span className="rail-finding">
          <LightShape light={finding.light} size={12} />
          <span>{words.readiness.causes[finding.cause].short}</span>
        </span>
      )}
    </>
  );
  return (
    <RailItem
      view={{ kind: 'line', accountId, line: number }}
      mark={<span className="swatch" data-swatch={label.swatch} />}
      name={label.name ?? label.number}
      note={label.name === null && finding === null ? undefined : note}
      count={unread}
      countWords={words.inbox.countOf.unread(unread)}
      strong
    />
  );
}
