/** The places of the left pane, as buttons that open their dialogs. */
import { words } from '../words/words.ts';
import { type Place, places } from './places.ts';

export function RailPlaces() {
  if (places.length === 0) return null;
  return (
    <ul className="rail-places" aria-label={words.inbox.places}>
      {places.map(({ key, Mark, name, open, useCount }) => (
        <li key={key}>
          <button type="button" className="rail-item" aria-haspopup="dialog" onClick={open}>
            <Mark size={18} aria-hidden />
            <span className="rail-name">
              <span className="cut">{name()}</span>
            </span>
            {useCount === undefined ? null : <PlaceCount useCount={useCount} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

function PlaceCount({ useCount }: Required<Pick<Place, 'useCount'>>) {
  const { count, words: said } = useCount();
  if (count === 0) return null;
  return (
    <>
      <span className="rail-count" aria-hidden>
        {words.inbox.count(count)}
      </span>
      <span className="unseen">{said}</span>
    </>
  );
}
