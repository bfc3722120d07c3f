/** What the left pane opens besides views, in this order. Each line is a dialog with a subject of its own. */
import {
  Ban,
  CalendarClock,
  ChartColumn,
  type LucideIcon,
  MessageSquareText,
  UsersRound,
} from 'lucide-react';
import { useScheduledCount } from '../schedule/scheduled.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';

export interface Place {
  readonly key: string;
  readonly Mark: LucideIcon;
  readonly name: () => string;
  readonly open: () => void;
  /** How many there are, and in words; shown only where there are some. */
  readonly useCount?: () => { readonly count: number; readonly words: string };
}

export const places: readonly Place[] = [
  {
    key: 'people',
    Mark: UsersRound,
    name: () => words.people.title,
    open: () => openDialog({ kind: 'people' }),
  },
  {
    key: 'scheduled',
    Mark: CalendarClock,
    name: () => words.schedule.list,
    open: () => openDialog({ kind: 'scheduled' }),
    useCount: useScheduledCount,
  },
  {
    key: 'templates',
    Mark: MessageSquareText,
    name: () => words.templates.title,
    open: () => openDialog({ kind: 'templates' }),
  },
  {
    key: 'opt-outs',
    Mark: Ban,
    name: () => words.optout.title,
    open: () => openDialog({ kind: 'opt-outs' }),
  },
  {
    key: 'insight',
    Mark: ChartColumn,
    name: () => words.insight.title,
    open: () => openDialog({ kind: 'insight' }),
  },
];
