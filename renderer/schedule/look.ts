/** How a scheduled text stands, in a shape and words: the first line is the state, the rest explains it. */
import type { Capabilities } from '../../shared/model/capabilities.ts';
import { holderOf } from '../../shared/schedule/holder.ts';
import type { Scheduled } from '../../shared/schedule/scheduled.ts';
import { look, type StatusLook } from '../conversation/status.ts';
import { words } from '../words/words.ts';
import { momentIn, whenWords, zoneShown } from './when.ts';

export interface ScheduledLook {
  readonly status: StatusLook;
  readonly notes: readonly string[];
}

/** Whose account it is of: as people call it, and what it can hold. */
export interface ScheduleHolder {
  readonly provider: string;
  readonly schedule: Capabilities['schedule'];
}

export function scheduledLook(text: Scheduled, by: ScheduleHolder, now: number): ScheduledLook {
  const { provider } = by;
  const said = words.schedule;
  const { state, due, cancelOnReply } = text;
  const planned = look(
    'clock',
    said.scheduled(whenWords(due, zoneShown(text, now), now)),
    'unfinished',
  );
  const only = cancelOnReply ? [said.ifNoReply] : [];
  switch (state.kind) {
    case 'here': {
      const { refusal } = state;
      const where = refusal === null ? hereWords(text, by, now) : said.refused(provider, refusal);
      return { status: planned, notes: [where, ...only] };
    }
    case 'there':
      return { status: planned, notes: [said.held(provider), ...only] };
    case 'handing':
      return { status: planned, notes: [said.handing(provider), ...only] };
    case 'unsure':
      return { status: planned, notes: [said.unsure(provider), ...only] };
    case 'recalling':
      return { status: look('ring', said.recalling[state.wish](provider), 'doubt'), notes: [] };
    case 'cancelled':
      return { status: look('stop', said.cancelled[state.why], 'ended'), notes: [planned.words] };
    case 'asks': {
      if (state.why === 'unsure') {
        return { status: look('speech', said.changeUnsure, 'doubt'), notes: [] };
      }
      if (state.why !== 'too-late') {
        return { status: look('speech', said.restored, 'doubt'), notes: [planned.words] };
      }
      const late = state.wish === 'cancel' ? said.tooLate : said.changeTooLate;
      return { status: look('speech', late, 'doubt'), notes: [] };
    }
  }
}

function hereWords(text: Scheduled, { provider, schedule }: ScheduleHolder, now: number): string {
  const said = words.schedule;
  const { people, media, due } = text;
  const holder = holderOf(schedule, { people: people.length, media, due }, now);
  switch (holder.kind) {
    case 'provider':
      return said.handing(provider);
    case 'provider-later':
      return said.keptUntil(provider, momentIn(holder.from, null, now));
    case 'computer':
      return said.keptHere;
  }
}

export type ScheduledAct = 'edit' | 'send-now' | 'cancel' | 'put-back' | 'dismiss';

/** What can be done about it; what it asks for comes first. */
export function actsOn({ state, due }: Scheduled, now: number): readonly ScheduledAct[] {
  switch (state.kind) {
    case 'here':
    case 'there':
    case 'handing':
      return ['edit', 'send-now', 'cancel'];
    case 'unsure':
      return ['cancel'];
    case 'recalling':
      return state.wish === 'cancel' ? [] : ['cancel'];
    case 'cancelled':
      return due > now && state.why !== 'opt-out' ? ['put-back', 'dismiss'] : ['dismiss'];
    case 'asks':
      if (state.why === 'too-late' && state.wish === 'cancel') return ['dismiss'];
      return ['send-now', 'edit', 'dismiss'];
  }
}
