/** One event of a payload: what it is, whom it is about, and what it says in plain words. */

import type { ExplainElement } from '../../shared/model/explained.ts';
import { providerNames } from '../../shared/model/providers.ts';
import { shownNumber } from '../numbers/shown.ts';
import { exactTime, fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { ExplainedWords } from './ExplainedWords.tsx';
import { Facts } from './Facts.tsx';
import { MediaLinks } from './MediaLinks.tsx';

export function ExplainedEvent({ element }: { readonly element: ExplainElement }) {
  const { help, details } = words;
  const provider = providerNames[element.provider];
  const { cost, segments, occurredAt } = element;
  const when = occurredAt === null ? null : Date.parse(occurredAt);
  return (
    <li className="explained-event">
      <div className="explained-head">
        <h4 className="explained-kind">{help.kinds[element.kind]}</h4>
        <span className="explained-dialect">{provider}</span>
      </div>
      <Facts
        facts={[
          [help.dialect, element.dialect],
          [help.event, element.event],
          [help.messageId, element.providerMessageId],
          [help.eventId, element.eventId],
          [help.groupId, element.groupMessageId],
          [help.direction, element.direction === null ? null : help.directions[element.direction]],
          [help.from, element.from === null ? null : shownNumber(element.from)],
          [help.to, listed(element.to)],
          [help.others, listed(element.others)],
          [help.text, element.text],
          [details.carrier, element.carrier],
          [details.lineType, element.lineType],
          [help.tags, element.tags.join(', ')],
          [help.segments, segments === null ? null : String(segments)],
          [help.cost, cost === null ? null : details.money(cost.amount, cost.currency)],
          [help.happened, when === null ? null : `${fullDate(when)}, ${exactTime(when)}`],
        ]}
      />
      <MediaLinks media={element.media} />
      {element.deliveries.length === 0 ? null : (
        <ul className="explained-people" aria-label={help.recipients}>
          {element.deliveries.map((delivery) => (
            <li key={`${delivery.to} ${delivery.state} ${delivery.code}`}>
              <p className="recipient-who">{shownNumber(delivery.to)}</p>
              <ExplainedWords
                about={delivery}
                provider={provider}
                wire={[
                  [details.state, delivery.state],
                  [details.code, delivery.code],
                  [details.carrier, delivery.carrier],
                  [details.lineType, delivery.lineType],
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {element.errors.length === 0 ? null : (
        <ul className="explained-people" aria-label={help.refusals}>
          {element.errors.map((error) => (
            <li key={`${error.code} ${error.field} ${error.detail}`}>
              <ExplainedWords
                about={error}
                provider={provider}
                wire={[
                  [details.code, error.code],
                  [help.field, error.field],
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {element.unknown.length === 0 ? null : (
        <div className="explained-unknown">
          <p className="field-hint">{help.unknown(element.unknown.length)}</p>
          <ul>
            {element.unknown.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function listed(addresses: readonly string[]): string {
  return addresses.map((address) => shownNumber(address)).join(', ');
}
