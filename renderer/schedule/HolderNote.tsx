/** Who keeps the text until its time, and what that asks of the user. */
import { Cloud, Laptop } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutMedia } from '../../shared/model/media.ts';
import { holderOf } from '../../shared/schedule/holder.ts';
import { words } from '../words/words.ts';
import { useHolder } from './useHolder.ts';
import { momentIn } from './when.ts';

interface HolderNoteProps {
  readonly accountId: string;
  /** How many people one text goes to. */
  readonly people: number;
  readonly media: readonly Pick<OutMedia, 'kind'>[];
  readonly due: number;
  readonly now: number;
}

export function HolderNote({ accountId, people, media, due, now }: HolderNoteProps) {
  const { provider, schedule } = useHolder(accountId);
  const said = words.schedule.holder;
  const holder = holderOf(schedule, { people, media, due }, now);
  switch (holder.kind) {
    case 'provider':
      return <Note mark={<Cloud size={16} aria-hidden />} text={said.provider(provider)} />;
    case 'provider-later': {
      const from = momentIn(holder.from, null, now);
      return (
        <Note mark={<Laptop size={16} aria-hidden />} text={said.providerLater(provider, from)} />
      );
    }
    case 'computer':
      return <Note mark={<Laptop size={16} aria-hidden />} text={said[holder.why](provider)} />;
  }
}

function Note({ mark, text }: { readonly mark: ReactNode; readonly text: string }) {
  return (
    <p className="schedule-holder" role="status">
      {mark}
      <span>{text}</span>
    </p>
  );
}
