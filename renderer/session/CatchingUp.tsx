/**
 * The thin line of a catch-up. It stands outside the live region: numbers that count up are not
 * read out. Without a number of records to come it only says that it goes on.
 */
import { words } from '../words/words.ts';

interface CatchingUpProps {
  readonly read: number;
  readonly remaining: number | null;
}

export function CatchingUp({ read, remaining }: CatchingUpProps) {
  const all = remaining === null ? null : read + remaining;
  const part = all === null || all === 0 ? {} : { value: read, max: all };
  const text = words.connection.catchingUp(read, remaining);
  return (
    <div className="catching-up">
      <span>{text}</span>
      <progress aria-label={words.connection.progress} aria-valuetext={text} {...part} />
    </div>
  );
}
