/** Combinations as they are printed on keys. */
import { Fragment } from 'react';
import { shownChord } from '../../shared/shortcuts/spoken.ts';
import { words } from '../words/words.ts';
import { onMac } from './platform.ts';

export function Keys({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return <span className="shortcut-none">{words.shortcuts.noKeys}</span>;
  return (
    <span className="shortcut-keys">
      {keys.map((chord, index) => (
        <Fragment key={chord}>
          {index === 0 ? null : ' '}
          <kbd className="key">{shownChord(chord, onMac)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
